import type { Threat } from '../threat.ts';

/** Of the key, the money, and what is kept: from whoever sits at the computer, and from what is kept for longer than it is needed. */
export const OF_KEEPING: readonly Threat[] = [
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
    name: 'What was paid can’t be told afterwards',
    done: 'each payment is written down before it leaves, and kept when its job is deleted',
    tests: [['unit/store-ledger', 'the ledger > ']],
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
