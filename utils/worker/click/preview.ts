import { dataUrlOf } from '../../media/data-url.ts';
import { smallCopy } from '../../media/picture/small-copy.ts';
import { picks } from '../../store/picks.ts';
import { frameOf } from './frame.ts';
import { isOfferable } from './ways.ts';

/** Long side of a tile in the popup, in pixels: sharp at 2×. */
const TILE_PX = 320;

/**
 * A small copy of a picture that the popup offers, read as its page reads it: the popup itself asks no host for what a
 * page has listed.
 *
 * @returns a `data:` address; the picture's own address where nobody may read it, but anybody may show it; `null` where
 *   it can't be had either way.
 */
export async function previewPicture(url: string): Promise<string | null> {
  const offered = await picks.getValue();
  const pick = offered?.pictures.find((picture) => picture.url === url);
  if (!offered || !pick) return null;
  const { pageUrl } = offered;
  if (!isOfferable(url, { kind: 'offered', pageUrl })) return null;
  const frame = frameOf({ ...offered, frameId: pick.frameId });
  const read = await frame.read(url).catch(() => null);
  const copy = read && (await smallCopy(read, TILE_PX).catch(() => null));
  return copy ? dataUrlOf(copy) : url;
}
