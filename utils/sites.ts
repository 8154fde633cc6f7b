import { takeOriginals } from './messages.ts';
import { changePhoto } from './store/photos.ts';
import { touchDraft } from './store/untouched-drafts.ts';

interface Permissions {
  contains(wanted: { readonly origins: readonly string[] }): Promise<boolean>;
  request(wanted: { readonly origins: readonly string[] }): Promise<boolean>;
}

/** Chrome's own, which answers with promises: the composer loads this first. */
declare const chrome: { readonly permissions: Permissions };

/** What permission a picture's own site takes: this one site and no other. */
const patternOf = (url: string) => `${new URL(url).origin}/*`;

/** Whether the person has given the site of a picture to the extension. */
export async function mayRead(url: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [patternOf(url)] });
}

/**
 * Asks the person for the photo's own site and, once it is given, the worker for the original.
 *
 * That it is wanted is kept first: Chrome's question may close the page that asks, and the worker then
 * hears of the answer alone.
 */
export async function wantOriginal(id: string, url: string): Promise<void> {
  await touchDraft(id);
  await changePhoto({ id, original: 'wanted' });
  if (await ask(url)) await takeOriginals();
}

function ask(url: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [patternOf(url)] });
}
