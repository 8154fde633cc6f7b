import { type Browser, browser } from 'wxt/browser';
import { startDraft } from '../jobs/drafts.ts';
import { listPictures } from '../page/list-pictures.ts';
import { takePhoto } from '../photo/take.ts';
import { type Pick, picks } from '../picks.ts';
import { defaults } from '../settings.ts';
import { frameOf } from './frame.ts';
import { openPopup } from './pages.ts';

/** Characters of addresses that are kept at most: drawings are their own address, and memory is small. */
const MOST_CHARACTERS = 4_000_000;

/** Offers all pictures of a tab in the popup, where one can't be right-clicked. */
export async function choosePhoto(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { id: tabId, windowId, url = '', title = '' } = tab;
  const pictures = await picturesIn(tabId).catch(() => []);
  await picks.setValue({
    at: Date.now(),
    tabId,
    windowId,
    pageUrl: url,
    pageTitle: title,
    pictures,
  });
  await openPopup();
}

async function picturesIn(tabId: number): Promise<readonly Pick[]> {
  const target = { tabId, allFrames: true };
  const answers = await browser.scripting.executeScript({ target, func: listPictures });
  const found = answers.flatMap(({ frameId, result }) =>
    (result ?? []).map((picture): Pick => ({ ...picture, frameId })),
  );
  const byUrl = new Map(found.toReversed().map((picture) => [picture.url, picture]));
  let room = MOST_CHARACTERS;
  return [...byUrl.values()]
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .filter(({ url }) => {
      const fits = url.length <= room;
      if (fits) room -= url.length;
      return fits;
    });
}

/** Starts the draft of a picture that was offered. @returns its id, or `null` when nothing is offered any more. */
export async function pickPhoto(url: string): Promise<string | null> {
  const offered = await picks.getValue();
  const picture = offered?.pictures.find((each) => each.url === url);
  if (!offered || !picture) return null;
  const { pageUrl, pageTitle, tabId, windowId } = offered;
  const draft = await startDraft(
    { url, pageUrl, pageTitle },
    await defaults.getValue(),
    Date.now(),
  );
  await picks.setValue(null);
  void takePhoto(draft.id, url, frameOf({ tabId, windowId, frameId: picture.frameId }));
  return draft.id;
}
