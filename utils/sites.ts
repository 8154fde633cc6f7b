import { browser } from 'wxt/browser';

/** What permission a picture's own site takes: this one site and no other. */
const patternOf = (url: string) => `${new URL(url).origin}/*`;

/** Whether the person has given the site of a picture to the extension. */
export async function mayRead(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/**
 * Asks the person for the site of a picture, at their click. Chrome's question may close the popup, and
 * then nobody hears this answer.
 *
 * @returns whether they have given it.
 */
export async function askFor(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}
