import { ballast, insertSegments } from '../encode/jpeg-segments.ts';
import { pageOf, video } from '../kind.ts';
import { img, page } from '../page.ts';
import { once } from '../picture.ts';
import { paintQuadrants } from '../quadrants.ts';
import type { Kind } from '../trial.ts';

const COMMENT = 0xfe;
const PREFIX = 'data:image/jpeg;base64,';

// The address has to be known without waiting: these are encoded at once.
const address = once(() => paintQuadrants(800, 1_000).toDataURL('image/jpeg', 92));
const longAddress = once(() => {
  const jpeg = Buffer.from(address().slice(PREFIX.length), 'base64');
  return PREFIX + insertSegments(jpeg, ...ballast(COMMENT, 1_400_000)).toString('base64');
});

/** The picture's address is the picture. */
export const dataUrl = atAddress('data-url', 'the address is the picture', address);

/** Nearly as long as the longest that a menu tells. */
export const longDataUrl = atAddress('long-data-url', 'an address of 1.9 MB', longAddress);

function atAddress(name: string, hard: string, url: () => string): Kind {
  return {
    name,
    hard,
    pagePath: pageOf(name),
    target: '#photo',
    get srcUrl() {
      return url();
    },
    expect: video,
    photos: {
      [pageOf(name)]: {
        handler: (request, response) => page(img(url())).handler(request, response),
      },
    },
  };
}
