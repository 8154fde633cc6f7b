import { browser } from 'wxt/browser';
import { takeOriginals } from './messages.ts';
import { changePhoto } from './store/photos.ts';
import { touchDraft } from './store/untouched-drafts.ts';

/** What permission a picture's own site takes: this one site and no other. */
const patternOf = (url: string) => `${new URL(url).origin}/*`;

/** Whether the person has given the site of a picture to the extension. */
export async function mayRead(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
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
  return browser.permissions.request({ origins: [patternOf(url)] });
}

/** The patterns of the sites that the person has given, such as `https://cdn.example/*`, in the order of their names. */
export async function listSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return origins.filter((pattern) => !own.includes(pattern)).sort();
}

/** Takes a site back. @param pattern as it is listed. */
export async function takeBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back whenever a site is given or taken back, here or in Chrome's own settings. @returns a function that stops it. */
export function onSitesChange(hear: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(hear);
  onRemoved.addListener(hear);
  return () => {
    onAdded.removeListener(hear);
    onRemoved.removeListener(hear);
  };
}

/** What a person calls the sites of a pattern: their host, or `null` where it is every site. */
export const siteIn = (pattern: string): string | null =>
  /^[^:]+:\/\/(?:\*\.)?([^*/]+)\/\*$/u.exec(pattern)?.[1] ?? null;
