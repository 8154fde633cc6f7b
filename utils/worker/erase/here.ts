import { browser } from 'wxt/browser';
import { changeErasure } from '../../store/erasure.ts';
import { deleteStored, lookAtEverything } from '../../store/everything.ts';
import { erasureKeys } from '../../store/secrets.ts';
import { listSites, takeBack } from '../../store/sites.ts';
import { createMenu } from '../click/menu.ts';
import { keysByAccount } from '../keyring.ts';

/** Stores what is going to be erased, here and at HeyGen, and with which keys. Nothing is gone yet. */
export async function noteWhatGoes(): Promise<void> {
  await erasureKeys.setValue(await keysByAccount());
  const { here, leftovers, atWork, inDoubt } = await lookAtEverything();
  const sites = (await listSites()).length;
  await changeErasure((erasure) => ({
    ...erasure,
    stage: 'here',
    here: { ...here, sites },
    left: erasure.alsoAtHeygen ? leftovers : [],
    goingOn: erasure.alsoAtHeygen ? 0 : atWork,
    inDoubt,
  }));
}

/** Puts everything on this computer as a new installation has it. Safe to repeat. */
export async function eraseHere(): Promise<void> {
  await deleteStored();
  for (const site of await listSites()) await takeBack(site);
  for (const id of Object.keys(await browser.notifications.getAll())) {
    await browser.notifications.clear(id);
  }
  await browser.alarms.clearAll();
  await browser.action.setBadgeText({ text: '' });
  await browser.contextMenus.removeAll();
  createMenu();
}
