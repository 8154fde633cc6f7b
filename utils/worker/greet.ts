import type { Browser } from 'wxt/browser';
import { greetedAt } from '../store/settings.ts';
import { openPage } from './pages.ts';

/** Opens the welcome page where the extension is new: once, and never for an update. */
export async function greet({ reason }: Browser.runtime.InstalledDetails): Promise<void> {
  if (reason !== 'install' || (await greetedAt.getValue()) !== null) return;
  // Kept first: an unpacked extension is installed at every start of the browser.
  await greetedAt.setValue(Date.now());
  await openPage('/welcome.html');
}
