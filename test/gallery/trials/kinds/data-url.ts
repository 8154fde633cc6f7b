import { pageOf, video } from '../kind.ts';
import { img, page } from '../page.ts';
import { once } from '../picture.ts';
import { paintQuadrants } from '../quadrants.ts';
import type { Kind } from '../trial.ts';

// The address has to be known without waiting: the one picture that is encoded at once.
const address = once(() => paintQuadrants(800, 1_000).toDataURL('image/jpeg', 92));

const name = 'data-url';

/** The picture's address is the picture. */
export const dataUrl: Kind = {
  name,
  hard: 'the address is the picture',
  pagePath: pageOf(name),
  target: '#photo',
  get srcUrl() {
    return address();
  },
  expect: video,
  photos: {
    [pageOf(name)]: {
      handler: (request, response) => page(img(address())).handler(request, response),
    },
  },
};
