import { smallCopy } from '../../media/picture/small-copy.ts';
import { picks } from '../../store/picks.ts';
import { frameOf } from './frame.ts';
import { isOfferable } from './ways.ts';

/** Long side of a tile in the popup, in pixels: sharp at 2×. */
const TILE_PX = 320;

/**
 * A small copy of a picture that the popup offers, as a `data:` address: read as its page reads it, or else cut out of
 * what the tab shows. The popup itself asks no host for what a page has listed.
 *
 * @returns `null` where it can't be had so.
 */
export async function previewPicture(url: string): Promise<string | null> {
  const offered = await picks.getValue();
  const pick = offered?.pictures.find((picture) => picture.url === url);
  if (!offered || !pick) return null;
  const frame = frameOf({ ...offered, frameId: pick.frameId });
  const mayRead = isOfferable(url, { kind: 'offered', pageUrl: offered.pageUrl });
  const read = mayRead ? await frame.read(url).catch(() => null) : null;
  const copy = read && (await copyOf(read));
  if (copy) return copy;
  // Chrome pictures a tab twice a second, and one at a time.
  const shot = await navigator.locks.request('tiles', () => frame.capture(url).catch(() => null));
  return shot && copyOf(shot.picture);
}

/** `null` where the worker can't draw it. */
async function copyOf(picture: Blob): Promise<string | null> {
  const copy = await smallCopy(picture, TILE_PX).catch(() => null);
  if (!copy) return null;
  const bytes = new Uint8Array(await copy.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${copy.type};base64,${btoa(text)}`;
}
