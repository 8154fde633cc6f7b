import type { Threat } from '../threat.ts';

/** From HeyGen’s answers, or from whoever speaks in its place. */
export const FROM_ANSWERS: readonly Threat[] = [
  {
    name: 'An answer leads the request, and the key in it, to another host',
    done: 'redirects are errors, one file sends the key, and requests go to HeyGen’s one address',
    tests: [
      ['unit/client', 'failing > follows no redirect'],
      ['e2e/build', 'the build > names no host but HeyGen’s for requests'],
    ],
  },
  {
    name: 'An error’s code is the name of what every object has, or a field changes other objects',
    done: 'codes are looked up in a map, and answers are read field by field through schemas',
    tests: [['unit/prototypes', 'an answer that names what every object has > ']],
  },
  {
    name: 'An answer asks to wait forever, and with one job all others stand still',
    done: 'a wait has an upper bound',
    tests: [['unit/http-failure', 'Retry-After > 999']],
  },
  {
    name: 'An answer leads to a file of this computer, a host of this network, or one that is not HeyGen’s',
    done: 'media are fetched from HeyGen’s own hosts over HTTPS, follow no redirect, and have to be of their type',
    tests: [
      ['unit/media-address', ''],
      ['unit/reach', 'may be asked for > '],
      ['unit/fetch-bytes', 'what is fetched > is not read as'],
      ['unit/fetch-bytes', 'what is fetched > does not follow what HeyGen or a page has named'],
    ],
  },
  {
    name: 'A list never ends, or goes in a circle',
    done: 'a list ends at a token that came before, and after 200 pages',
    tests: [['contract/product-answers', 'a list of pages > ends ']],
  },
  {
    name: 'An answer, or the words in it, are endless',
    done: 'an answer is read up to a limit, words are cut, and what is no time or address is none',
    tests: [
      ['contract/product-answers', 'an answer without an end is none'],
      ['contract/product-answers', 'endless words are cut'],
    ],
  },
  {
    name: 'A file never ends, and fills the memory',
    done: 'it is read piece by piece, up to a limit, whatever was announced',
    tests: [
      ['unit/fetch-bytes', 'what is fetched > ends at its limit'],
      ['unit/fetch-bytes', 'what is fetched > is not read where it is said to be too large'],
    ],
  },
  {
    name: 'A title becomes a path or a device of the computer when its video is saved',
    done: 'names of files are cut, without separators, control characters, and reserved names',
    tests: [
      ['unit/file-name', '"'],
      ['unit/file-name', 'keeps names short enough'],
    ],
  },
];
