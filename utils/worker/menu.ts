import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { startDraft } from '../jobs/drafts.ts';
import { takePhoto } from '../photo/take.ts';
import { defaults } from '../settings.ts';
import { clickedFrame } from './frame.ts';
import { openPopup } from './pages.ts';

const ENTRY = 'animate-photo';

/** Puts the entry into the menu of every image. Safe to repeat. */
export function createMenu(): void {
  const entry = {
    id: ENTRY,
    title: i18n.t('menu.animate'),
    contexts: ['image'],
  } satisfies Browser.contextMenus.CreateProperties;
  // Menus outlive the worker: a repetition is refused, and that is all right.
  browser.contextMenus.create(entry, () => void browser.runtime.lastError);
}

/** From a click to a waiting draft, its open composer, and the photo's bytes. */
export async function onMenuClick(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (info.menuItemId !== ENTRY || !info.srcUrl) return;
  const photo = {
    url: info.srcUrl,
    pageUrl: tab?.url ?? info.pageUrl ?? info.frameUrl ?? '',
    pageTitle: tab?.title ?? '',
  };
  const draft = await startDraft(photo, await defaults.getValue(), Date.now());
  await Promise.all([openPopup(), takePhoto(draft.id, photo.url, clickedFrame(info, tab))]);
}
