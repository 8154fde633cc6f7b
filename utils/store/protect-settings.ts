import { browser } from 'wxt/browser';

/** Keeps what is stored, and with it the keys, from content scripts. */
export async function protectSettings(): Promise<void> {
  const trusted = { accessLevel: 'TRUSTED_CONTEXTS' } as const;
  await browser.storage.local.setAccessLevel(trusted);
  await browser.storage.session.setAccessLevel(trusted);
}
