import { browser } from 'wxt/browser';

/** The sites that the person has given to the extension, which the browser keeps. */

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
