import type { Threat } from '../threat.ts';

/** From a picture's bytes, and from where it lies. */
export const FROM_PICTURES: readonly Threat[] = [
  {
    name: 'A few bytes unfold into gigabytes of pixels',
    done: 'the size is read from the head of every format before anything is unfolded, wherever it is shown, and large ones come one by one',
    tests: [
      ['unit/prepare-picture', 'of a picture that says to be vast > '],
      ['unit/prepare-picture', 'several large pictures > '],
      ['unit/picture-ceilings', 'a picture of any type > '],
      ['unit/picture-ceilings', 'a picture that says too much > '],
      ['e2e/hostile', 'the largest picture that is taken stays below its ceiling'],
    ],
  },
  {
    name: 'A file, a script, or an address is made to be read for ever',
    done: 'no pattern goes back over what it has read, and no nesting is followed deeper than pictures are nested',
    tests: [
      ['unit/hostile-files', 'any file > '],
      ['unit/hostile-files', 'a file that is made to take long > '],
      ['unit/hostile-files', 'a large file of very many parts > '],
      ['unit/hostile-texts', 'a text that repeats what is looked for > '],
    ],
  },
  {
    name: 'Some hundred bytes of a drawing keep all pages and the worker busy for ever',
    done: 'drawings are drawn in a sandbox with a process of its own, which ends with it',
    tests: [
      ['e2e/hostile', 'drawings that take for ever hold up nothing else'],
      ['unit/drawing-room', 'is open for as long as a drawing takes'],
      [
        'unit/picture-ceilings',
        'a picture that says too much > is let go where unfolding it takes for ever',
      ],
    ],
  },
  {
    name: 'A picture’s host shows one picture here and another to HeyGen',
    done: 'the bytes that were seen are sent; an address goes only where there are none, or by choice',
    tests: [
      ['unit/photo', 'the way to HeyGen > the picture is at hand'],
      ['unit/photo', 'the way to HeyGen > is the one the person chose'],
    ],
  },
  {
    name: 'A drawing loads things, a file is two things at once, or a photo tells where it was taken',
    done: 'the type is read from the bytes, drawings are rasterized, and a photo goes without its metadata',
    tests: [
      ['e2e/policy', 'a drawing is drawn without whatever it names'],
      ['unit/picture-types', 'the type of a picture > '],
      ['unit/picture-files', 'a JPEG > loses what tells where it was taken'],
      ['unit/picture-files', 'a PNG > loses its texts'],
      ['unit/drawing-room', 'is open for as long as a drawing takes'],
    ],
  },
  {
    name: 'HeyGen is sent to an address in the person’s own network',
    done: 'an address on this computer or in this network is no link, however it is written',
    tests: [
      ['unit/photo', 'the link > on this computer'],
      ['unit/photo', 'the link > in this network'],
      ['unit/private-host', 'a host of this computer or network > '],
    ],
  },
];
