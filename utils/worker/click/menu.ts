import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { presetIdIn } from '../../core/draft/preset-menu.ts';
import { meantBy, type Told } from '../../core/photo/clicked.ts';
import { titleOfPage } from '../../core/photo/page-title.ts';
import { startDraft } from '../../store/drafts.ts';
import { beginnings } from '../../store/last-used.ts';
import { getPreset } from '../../store/presets.ts';
import { openPopup } from '../pages.ts';
import { type Click, clickIn } from '../panel.ts';
import { isClosed } from './closed.ts';
import { clickedFrame } from './frame.ts';
import { offerPictures } from './pick.ts';
import { isSample, startSample } from './sample.ts';
import { seenAtClick } from './seen.ts';
import { takePhoto } from './take.ts';

const ENTRY = 'animate-photo';
const CHOOSE = 'choose-photo';

/**
 * Puts the entry into every menu: only so does it come up over a canvas, and a second one, of whatever kind, would
 * make a menu within the menu somewhere: only who asks for it has one (preset-menu.ts). Safe to repeat.
 */
export function createMenu(): void {
  const entry = {
    id: ENTRY,
    title: i18n.t('menu.animate'),
    contexts: ['all'],
  } satisfies Browser.contextMenus.CreateProperties;
  // Menus outlive the worker: a repetition is refused, and that is all right.
  browser.contextMenus.create(entry, () => void browser.runtime.lastError);
}

/** The keyboard's way to the page's pictures. */
export async function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (command === CHOOSE) await offerPictures(tab, clickIn(tab));
}

/** From a click to a waiting draft, its open composer, and the photo's bytes; or to the pictures of the page. */
export async function onMenuClick(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  const preset = presetIdIn(String(info.menuItemId));
  if (info.menuItemId !== ENTRY && preset === undefined) return;
  const click = clickIn(tab);
  // What our own pages show is no photo of a page, but for the one that is there to be tried.
  if (info.pageUrl?.startsWith(browser.runtime.getURL('/'))) {
    return isSample(info.srcUrl) ? animateSample(click) : openPopup(undefined, click);
  }
  const { srcUrl, mediaType, linkUrl, selectionText, frameId = 0, pageUrl, frameUrl } = info;
  const told: Told = { srcUrl, mediaType, linkUrl, selectionText };
  const seen = tab?.id === undefined ? null : await seenAtClick(tab.id, frameId, told);
  const meant = meantBy(told, seen);
  if ('choose' in meant || (seen === null && (await isClosed(meant.take)))) {
    const likely = 'choose' in meant ? meant.choose.map((it) => ({ ...it, frameId })) : [];
    const script = 'choose' in meant ? meant.script : undefined;
    return offerPictures(tab, click, { likely, script, preset, pageUrl, frameUrl });
  }
  await animate(meant.take, info, tab, click, preset);
}

async function animate(
  url: string,
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
  click: Click,
  chosen: string | undefined,
): Promise<void> {
  const photo = {
    url,
    pageUrl: tab?.url ?? info.pageUrl ?? info.frameUrl ?? '',
    pageTitle: titleOfPage(tab?.title ?? ''),
  };
  const beginning = await beginnings(undefined, chosen);
  const preset = await getPreset(chosen);
  const draft = await startDraft(photo, beginning, Date.now(), { preset }).catch((error: unknown) =>
    console.error(error),
  );
  if (!draft) return openPopup({ show: 'unkept' }, click);
  await Promise.all([
    openPopup({ show: 'draft', id: draft.id }, click),
    takePhoto(draft.id, photo.url, clickedFrame(info, tab)),
  ]);
}

async function animateSample(click: Click): Promise<void> {
  const id = await startSample().catch(console.error);
  await openPopup(id ? { show: 'draft', id } : { show: 'unkept' }, click);
}
