import { takeOriginals } from './messages.ts';
import { askFor } from './sites.ts';
import { savePhoto } from './store/photos.ts';

/**
 * Asks the person for the photo's own site and, once it is given, the worker for the original.
 *
 * That it is wanted is kept first: Chrome's question may close the page that asks, and the worker then
 * hears of the answer alone.
 */
export async function wantOriginal(id: string, url: string): Promise<void> {
  await savePhoto({ id, original: 'wanted' });
  if (await askFor(url)) await takeOriginals();
}
