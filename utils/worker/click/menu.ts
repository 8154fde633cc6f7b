import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { startDraft } from '../../store/drafts.ts';
import { defaults } from '../../store/settings.ts';
import { openPopup } from '../pages.ts';
import { clickedFrame } from './frame.ts';
import { offerPictures } from './pick.ts';
import { takePhoto } from './take.ts';

const ENTRY = 'animate-photo';
const CHOOSE = 'choose-photo';

/** Puts the entries into the menus: of every image, and of what is none. Safe to repeat. */
export function createMenu(): void {
  const entries = [
    { id: ENTRY, title: i18n.t('menu.animate'), contexts: ['image'] },
    // Not in the image's menu: there would be two, and so a menu within the menu.
    { id: CHOOSE, title: i18n.t('menu.choose'), contexts: ['page', 'frame', 'video'] },
  ] satisfies Browser.contextMenus.CreateProperties[];
  for (const entry of entries) {
    // Menus outlive the worker: a repetition is refused, and that is all right.
    browser.contextMenus.create(entry, () => void browser.runtime.lastError);
  }
}

/** The keyboard's way to the same. */
export async function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (command === CHOOSE) await offerPictures(tab);
}

/** From a click to a waiting draft, its open composer, and the photo's bytes. */
export async function onMenuClick(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (info.menuItemId === CHOOSE) return offerPictures(tab);
  if (info.menuItemId !== ENTRY || !info.srcUrl) return;
  const photo = {
    url: info.srcUrl,
    pageUrl: tab?.url ?? info.pageUrl ?? info.frameUrl ?? '',
    pageTitle: tab?.title ?? '',
  };
  const draft = await startDraft(photo, await defaults.getValue(), Date.now()).catch(
    (error: unknown) => console.error(error),
  );
  if (!draft) return openPopup({ show: 'unkept' });
  await Promise.all([
    openPopup({ show: 'draft', id: draft.id }),
    takePhoto(draft.id, photo.url, clickedFrame(info, tab)),
  ]);
}
