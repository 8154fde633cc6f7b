import type { Threat } from '../threat.ts';

/** From a web page, and from other extensions. */
export const FROM_PAGES: readonly Threat[] = [
  {
    name: 'A page that has taken over its process forges messages, from the world that a click left in it',
    done: 'a message is answered to the extension’s own pages alone, and only if it holds what its name asks for',
    tests: [
      ['e2e/strangers', 'a page that was clicked in can forge no message'],
      ['unit/worker-gate', 'a message > '],
      ['unit/worker-gate', 'the gate > is the only way into the worker'],
    ],
  },
  {
    name: 'Such a page reads the key, or what else is kept',
    done: 'storage is closed to what runs in pages, and the database is of another origin',
    tests: [
      ['e2e/strangers', 'a page that was clicked in has no port to the worker, and reads nothing'],
    ],
  },
  {
    name: 'A page has the worker ask for things: in the person’s network, or with their cookies',
    done: 'one place decides by purpose what may be asked for, and how; what a page only names is never asked for there',
    tests: [
      ['e2e/hostile-page', 'a hostile page sends nobody anywhere by a click on a picture'],
      ['unit/reach', 'may be asked for > '],
      ['unit/reach', 'how it is asked for > '],
      ['unit/fetch-bytes', 'what is fetched > is dropped where it led into this network'],
    ],
  },
  {
    name: 'A page opens, embeds, or reads a page of the extension, or speaks to its worker',
    done: 'no file of the extension is open to pages, and it runs in none by itself',
    tests: [
      ['e2e/strangers', 'a web page does not reach the extension'],
      ['e2e/build', 'the manifest > has no optional permission, no content script, and nothing'],
    ],
  },
  {
    name: 'A page of the extension, or a package in it, sends out what it knows',
    done: 'each page has a policy that begins from nothing, and may speak to no host but HeyGen’s media; what a page alone can show is shown by a sandbox that knows nothing; the worker loads no script',
    tests: [
      ['e2e/policy', 'a page > of ours sends nothing by any of them'],
      ['e2e/policy', 'the worker loads no script, and opens no socket'],
      ['e2e/build', 'the policies > '],
      ['e2e/several', 'a picture that no script may read is shown'],
    ],
  },
  {
    name: 'Another extension speaks to the worker',
    done: 'there is no listener for messages or connections of others',
    tests: [
      ['e2e/strangers', 'another extension does not reach it either'],
      ['e2e/bundles', 'no other extension and no web page is listened to'],
    ],
  },
  {
    name: 'A page’s title passes for something else: another site, or words of the extension',
    done: 'what turns words around or breaks a line is taken out, and the site stands beside the link',
    tests: [
      ['unit/page-title', 'the title of a page > '],
      ['unit/components-links', 'a link > has beside it where it leads'],
    ],
  },
  {
    name: 'Text from outside runs as script in a page of the extension',
    done: 'text is only ever text; no code is made of it, none is loaded, and links lead to web pages alone',
    tests: [
      ['e2e/bundles', 'no text becomes code'],
      ['e2e/bundles', 'no code comes from elsewhere'],
      ['e2e/bundles', 'no text becomes markup'],
      ['unit/components-links', 'a link > '],
    ],
  },
];
