import { entryOf } from '../entry-of.ts';
import { isPublicHttps } from '../public-link.ts';
import type { PictureFacts } from './photo.ts';

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
};

/** HeyGen's 50 MB, counted in thousands to be safe. A larger file can be uploaded instead. */
const MAX_LINK_BYTES = 50_000_000;

/**
 * True only where HeyGen can surely fetch a link itself: public HTTPS, and a file that it takes as it is, with a
 * truthful extension and Content-Type. Where in doubt the picture is uploaded.
 *
 * @param publicFile the file as everybody gets it, its type as the header says; absent where not everybody does.
 */
export function linkWorks(
  url: string,
  facts: PictureFacts,
  publicFile?: Pick<Blob, 'type' | 'size'>,
): boolean {
  if (!publicFile || publicFile.size > MAX_LINK_BYTES || !facts.asItIs) return false;
  const extensions = entryOf(EXTENSIONS, facts.type);
  if (!extensions || publicFile.type !== facts.type) return false;
  if (!isPublicHttps(url)) return false;
  const { pathname } = new URL(url);
  const extension = /\.([a-z][a-z\d]{1,4})$/iu.exec(pathname)?.[1]?.toLowerCase();
  return extension === undefined || extensions.includes(extension);
}
