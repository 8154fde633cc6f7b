import { type Browser, browser } from 'wxt/browser';
import { photosOf } from '../../core/draft/draft.ts';
import { MAX_PICKED, type Pick } from '../../core/photo/offered.ts';
import { listPictures } from '../../page/list-pictures.ts';
import { startDraft } from '../../store/drafts.ts';
import { picks } from '../../store/picks.ts';
import { defaults } from '../../store/settings.ts';
import { keepAwake } from '../keep-awake.ts';
import { openPopup } from '../pages.ts';
import { frameOf } from './frame.ts';
import { onceAllowed } from './once-allowed.ts';
import { expectPhotos, takePhotos } from './take.ts';

/** Characters of addresses that are kept at most: drawings are their own address, and memory is small. */
const MOST_CHARACTERS = 4_000_000;

/** Offers all pictures of a tab in the popup, where one can't be right-clicked. */
export async function offerPictures(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { id: tabId, windowId, url = '', title = '' } = tab;
  const pictures = await picturesIn(tabId).catch(() => null);
  await picks.setValue({
    at: Date.now(),
    tabId,
    windowId,
    pageUrl: url,
    pageTitle: title,
    pictures: pictures ?? [],
    ...(pictures ? {} : { refused: true }),
  });
  await openPopup();
}

async function picturesIn(tabId: number): Promise<readonly Pick[]> {
  const target = { tabId, allFrames: true };
  const answers = await onceAllowed(() =>
    browser.scripting.executeScript({ target, func: listPictures }),
  );
  const found = answers.flatMap(({ frameId, result }) =>
    (result ?? []).map((picture): Pick => ({ ...picture, frameId })),
  );
  const byUrl = new Map(found.toReversed().map((picture) => [picture.url, picture]));
  let room = MOST_CHARACTERS;
  // Pictures of one size stay in the order of the page.
  return [...byUrl.values()]
    .reverse()
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .filter(({ url }) => {
      const fits = url.length <= room;
      if (fits) room -= url.length;
      return fits;
    });
}

/**
 * Starts the one draft of pictures that were offered.
 *
 * @returns its id, or `null` when one of them is not offered any more.
 */
export async function pickPhotos(urls: readonly string[]): Promise<string | null> {
  const offered = await picks.getValue();
  if (!offered) return null;
  const { pageUrl, pageTitle, tabId, windowId, pictures } = offered;
  const chosen = pictures.filter(({ url }) => urls.includes(url)).slice(0, MAX_PICKED);
  const [first, ...others] = chosen.map(({ url }) => ({ url, pageUrl, pageTitle }));
  if (!first || chosen.length < urls.length) return null;
  const draft = await startDraft(first, await defaults.getValue(), Date.now(), { others });
  const wanted = photosOf(draft).map(({ id, photo: { url } }) => {
    const frameId = chosen.find((picture) => picture.url === url)?.frameId ?? 0;
    return { id, url, frame: frameOf({ tabId, windowId, frameId }) };
  });
  await expectPhotos(wanted);
  await picks.setValue(null);
  void keepAwake(takePhotos(wanted));
  return draft.id;
}
