import type { Locator, Page } from 'playwright-core';
import { like, t } from './messages.ts';
import { button } from './person.ts';

/** What plays a video of the list, or of one entry of it. */
export const watchLink = (place: Page | Locator): Locator =>
  place.getByRole('link', { name: like('videos.watchNamed') });

/** The button behind which an entry, or the player, has its further actions. */
export const moreButton = (place: Page | Locator): Locator =>
  button(place, like('videos.moreNamed'));

/** Presses one of the further actions; there may be only one such button in the place. */
export async function choose(place: Page | Locator, name: string): Promise<void> {
  await moreButton(place).click();
  await place.getByRole('menuitem', { name, exact: true }).click();
}

/** Deletes an entry, and where asked also what HeyGen has of it. */
export async function deleteEntry(place: Page | Locator, alsoAtHeygen: boolean): Promise<void> {
  await choose(place, t('videos.delete'));
  const dialog = place.getByRole('dialog');
  if (alsoAtHeygen) await dialog.getByRole('checkbox').check();
  await button(dialog, t(alsoAtHeygen ? 'videos.delete' : 'videos.deleteHere')).click();
}

/** Shows the drafts that wait in the list. */
export const unfoldDrafts = (page: Page): Promise<void> =>
  button(page, like('videos.drafts')).click();
