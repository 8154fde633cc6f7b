import { boxesOf } from './boxes.ts';
import { has, nameAt } from './bytes.ts';

const AVIF = ['avif', 'avis'];
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];

/** No file names more. */
const MOST_BRANDS = 64;

/**
 * What a file that is built as a film says it is. The first brand may be one that many kinds share, such as `mif1`:
 * what counts is all that it is compatible with.
 */
export function typeOfBrands(head: Uint8Array): 'image/avif' | 'image/heic' | null {
  if (!has(head, 'ftyp', 4)) return null;
  const [type] = boxesOf(head);
  if (!type) return null;
  const brands: string[] = [];
  // The second four bytes are the first brand's version.
  for (let at = 0; at + 4 <= type.content.length; at += at === 0 ? 8 : 4) {
    // What is hidden behind them may be any: as one of these, its size has to be found before it is unfolded.
    if (brands.length === MOST_BRANDS) return 'image/avif';
    brands.push(nameAt(type.content, at));
  }
  if (AVIF.some((brand) => brands.includes(brand))) return 'image/avif';
  return HEIC.some((brand) => brands.includes(brand)) ? 'image/heic' : null;
}
