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
