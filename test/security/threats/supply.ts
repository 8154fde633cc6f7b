import type { Threat } from '../threat.ts';

/** From what the extension is made of, and from how it is made and shown. */
export const OF_SUPPLY: readonly Threat[] = [
  {
    name: 'A package is swapped, or runs something while it is installed',
    done: 'exact versions with checksums, nothing of a package runs, and nothing is installed that is not locked',
    tests: [
      ['unit/supply', 'package-lock.json > '],
      ['unit/supply', 'installing > '],
    ],
  },
  {
    name: 'The package is made of something else than its source',
    done: 'it is the same to the byte wherever it is built; a checksum and a bill of materials lie beside it',
    tests: [
      ['e2e/package', 'is the same to the byte wherever and whenever it is built'],
      ['e2e/contents', 'the bill of materials > '],
    ],
  },
  {
    name: 'The work of others is passed on without its license',
    done: 'the build writes the license of whatever is left in the bundles into the package',
    tests: [['e2e/contents', 'the notices in the package > ']],
  },
  {
    name: 'Whoever owns an action changes what the automatic checks run',
    done: 'every action is named by its commit',
    tests: [['unit/supply', 'workflows > ']],
  },
  {
    name: 'The demonstration with the real HeyGen opens the web unprotected, with the key at hand',
    done: 'Chromium keeps its sandbox or is not started, and what is started is not given the key',
    tests: [
      ['unit/live', 'Chromium’s sandbox > '],
      ['unit/live', 'the real HeyGen > '],
    ],
  },
];
