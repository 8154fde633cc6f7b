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
  const isShowable = isOfferable(url, { kind: 'offered', pageUrl });
  const mayRead = isShowable || URL.parse(url)?.origin === URL.parse(pageUrl)?.origin;
  const frame = frameOf({ ...offered, frameId: pick.frameId });
  const read = mayRead ? await frame.read(url).catch(() => null) : null;
  return (read && (await copyOf(read))) ?? (isShowable ? url : null);
}

/** `null` where the worker can't draw it. */
async function copyOf(picture: Blob): Promise<string | null> {
  const copy = await smallCopy(picture, TILE_PX).catch(() => null);
  if (!copy) return null;
  const bytes = new Uint8Array(await copy.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${copy.type};base64,${btoa(text)}`;
}
