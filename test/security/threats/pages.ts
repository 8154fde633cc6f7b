import type { Threat } from '../threat.ts';

/** From a web page, and from other extensions. */
export const FROM_PAGES: readonly Threat[] = [
  {
    name: 'A page opens, embeds, or reads a page of the extension, or speaks to its worker',
    done: 'no file of the extension is open to pages, and it listens to none and runs in none by itself',
    tests: [
      ['e2e/build', 'the manifest > has no optional permission, no content script, and nothing'],
      ['e2e/bundles', 'no other extension and no web page is listened to'],
    ],
  },
  {
    name: 'Another extension speaks to the worker',
    done: 'there is no listener for messages or connections of others',
    tests: [['e2e/bundles', 'no other extension and no web page is listened to']],
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
