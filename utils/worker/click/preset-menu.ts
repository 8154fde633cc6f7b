import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Preset } from '../../core/draft/preset.ts';
import { menuIdOf, menuTitle, presetsInMenu } from '../../core/draft/preset-menu.ts';
import { passing } from '../../store/checked-setting.ts';
import { presets, presetsInMenuWanted } from '../../store/presets.ts';

const PARENT = 'animate-with';

/** What pages have a menu for; that of the toolbar's icon is short. */
const CONTEXTS: NonNullable<Browser.contextMenus.CreateProperties['contexts']> = [
  'page',
  'frame',
  'selection',
  'link',
  'image',
  'video',
];

/** What the menu offers now, to be compared: it outlives the worker, and is gone with the browser's session. */
const offered = passing('session:presetsOffered', '');

/**
 * Offers the presets in the menu for whom wants that, and whenever they change: that wakes the worker. For others
 * there is one entry, which Chrome shows without a menu of its own.
 */
export function followPresets(): void {
  presets.watch(offerPresets);
  presetsInMenuWanted.watch(offerPresets);
  offerPresets();
}

function offerPresets(): void {
  // One after another: each takes away what the one before has made.
  void navigator.locks.request('preset menu', offerAnew).catch(console.error);
}

async function offerAnew(): Promise<void> {
  const wanted = await presetsInMenuWanted.getValue();
  const entries = wanted ? presetsInMenu(await presets.getValue()).map(entryOf) : [];
  const now = JSON.stringify(entries);
  if ((await offered.getValue()) === now) return;
  // With all that is in it. At first there is none.
  await browser.contextMenus.remove(PARENT).catch(() => {});
  if (entries.length > 0) {
    await create({ id: PARENT, title: i18n.t('presets.menu'), contexts: CONTEXTS });
    for (const entry of entries) await create({ ...entry, parentId: PARENT, contexts: CONTEXTS });
  }
  await offered.setValue(now);
}

const entryOf = (preset: Preset) => ({
  id: menuIdOf(preset),
  title: menuTitle(preset.name || i18n.t('presets.former')),
});

function create(entry: Browser.contextMenus.CreateProperties): Promise<void> {
  return new Promise((resolve) => {
    browser.contextMenus.create(entry, () => {
      const { lastError } = browser.runtime;
      if (lastError) console.error(lastError.message);
      resolve();
    });
  });
}
