import type { Threat } from '../threat.ts';

/** Of the key, the money, and what is kept: from whoever sits at the computer, and from what is kept for longer than it is needed. */
export const OF_KEEPING: readonly Threat[] = [
  {
    name: 'Somebody takes the key off the disk: of a shared computer, a stolen one, a copied profile',
    done: 'the person chooses: kept for good, for one session and never on the disk, or encrypted by a passphrase',
    tests: [
      ['unit/worker-key-keeping', 'keys for this session of the browser > '],
      ['unit/worker-key-keeping', 'locked keys > '],
      ['unit/vault', 'what is locked > '],
      ['e2e/key-keeping', 'a key for the session: it is not on the disk'],
    ],
  },
  {
    name: 'The key comes out by the way: in a page, a log, an error, an address, or a request to somebody else',
    done: 'it is in one header to HeyGen and in the place where keys are kept; pages show its end alone',
    tests: [
      ['e2e/key-unseen', 'the key is in no page, record, log, or request but the header'],
      ['unit/house', 'the house > imports only what the plan allows'],
    ],
  },
  {
    name: 'More is spent than the person meant to: by a mistake, a loop, or somebody at the computer',
    done: 'a limit of each day and month is held before anything leaves; going over it is asked with the amounts',
    tests: [
      ['unit/store-ledger', 'a spending limit > '],
      ['unit/money-limits', 'a payment and the limits > '],
      ['e2e/limits', 'a video over the limit waits with the amounts'],
    ],
  },
  {
    name: 'An exported file gives the key away, or a photo',
    done: 'it is made of what may go along, by name; keys, what tells one from another, and files are not of it',
    tests: [
      ['unit/worker-transfer', 'an exported file > has no key in it'],
      ['e2e/transfer', 'hands what was made on one computer to another'],
    ],
  },
  {
    name: 'A file that is imported spends, deletes at HeyGen, lifts a limit, or keeps the worker busy for ever',
    done: 'it is read as a whole or not at all, nothing that comes with it is ever sent, and limits only become lower',
    tests: [
      ['unit/transfer-read', 'a file that is refused > '],
      ['unit/transfer-read', 'a hostile name > '],
      ['unit/transfer-merge', 'never sends what came with a file > '],
      ['unit/transfer-merge', 'the money of a file > '],
      ['unit/worker-transfer', 'a file of another computer > '],
    ],
  },
  {
    name: 'What was paid can’t be told afterwards',
    done: 'each payment is written down before it leaves, and kept when its job is deleted',
    tests: [['unit/store-ledger', 'the ledger > ']],
  },
  {
    name: 'A private window leaves its pages on the disk, or is tied to the person by the cookies of the others',
    done: 'the extension is not allowed in private windows',
    tests: [['e2e/build', 'the manifest > stays out of private windows']],
  },
  {
    name: 'What was made can’t be got rid of: on this computer, and at HeyGen',
    done: 'everything can be erased here and, asked apart, at HeyGen, and days be set after which it goes by itself',
    tests: [
      ['e2e/erase', 'leaves the browser as a new installation does, and HeyGen without'],
      ['e2e/erase', 'goes on at HeyGen while nothing is left here'],
      ['unit/worker-erase', 'leaves nothing here'],
      ['unit/worker-erase', 'says what no kept key reaches'],
      ['unit/worker-retention', 'what is kept for some days > '],
    ],
  },
  {
    name: 'A site that was given once stays open for good',
    done: 'sites are given one by one, listed in the options, and taken back there',
    tests: [
      ['e2e/original', 'a picture that its site keeps to itself > comes no more from a site'],
      ['unit/sites', 'lists what the person has given'],
      ['unit/sites', 'takes back the one site'],
    ],
  },
  {
    name: 'A photo or a script leaves the computer before the person knows that it does',
    done: 'it is asked once, before the first time, for a video, for a voice that is heard, and for a face',
    tests: [['e2e/consent', 'asks before ']],
  },
  {
    name: 'Faces and uploads stay at HeyGen forever',
    done: 'both can be deleted there, and an upload is deleted by itself once nothing has needed it for a day',
    tests: [
      ['unit/client-faces', 'a face > can be deleted for good'],
      ['unit/client-faces', 'an uploaded file can be deleted'],
      ['unit/worker-uploads', 'an upload that nothing needs any more > is forgotten and deleted'],
    ],
  },
];
