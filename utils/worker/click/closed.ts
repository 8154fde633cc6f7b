import { browser } from 'wxt/browser';

/** Whether a picture's address leads nowhere outside of its page, which is closed to extensions. */
export async function isClosed(url: string): Promise<boolean> {
  if (url.startsWith('file:')) return !(await browser.extension.isAllowedFileSchemeAccess());
  return !/^(?:https?|data):/u.test(url);
}
