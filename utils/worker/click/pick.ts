import { type Browser, browser } from 'wxt/browser';
import { within } from '../../concurrency.ts';
import { photosOf } from '../../core/draft/draft.ts';
import { closedBy } from '../../core/photo/closed.ts';
import { MAX_PICKED, type Pick } from '../../core/photo/offered.ts';
import { titleOfPage } from '../../core/photo/page-title.ts';
import { listPictures } from '../../page/list-pictures.ts';
import { startDraft } from '../../store/drafts.ts';
import { beginnings } from '../../store/last-used.ts';
import { picks } from '../../store/picks.ts';
import { getPreset } from '../../store/presets.ts';
import { keepAwake } from '../keep-awake.ts';
import { openPopup } from '../pages.ts';
import type { Click } from '../panel.ts';
import { frameOf } from './frame.ts';
import { onceAllowed } from './once-allowed.ts';
import { expectPhotos, takePhotos } from './take.ts';

/** Characters of addresses that are kept at most: drawings are their own address, and memory is small. */
const MOST_CHARACTERS = 4_000_000;
/** A page that is busy for longer is not waited for. */
const PATIENCE_MS = 5_000;

interface Offer {
  /** Pictures that were found to be meant, likeliest first. */
  readonly likely?: readonly Pick[];
  /** What the chosen one says. */
  readonly script?: string | undefined;
  /** The id of the preset that was chosen with the click. */
  readonly preset?: string | undefined;
  /** Chrome tells the address of a closed page only to a click. */
  readonly pageUrl?: string | undefined;
  /** Of the clicked frame. */
  readonly frameUrl?: string | undefined;
}

/** Offers all pictures of a tab in the popup, where it can't be told which one is meant, or several are. */
export async function offerPictures(
  tab: Browser.tabs.Tab | undefined,
  click: Click,
  offer: Offer = {},
): Promise<void> {
  // Over a panel there is no tab.
  if (tab?.id !== undefined) await keepOffer({ ...tab, id: tab.id }, offer);
  await openPopup(undefined, click);
}

/** Offers them to the popup that is open already. */
export async function offerOthers(): Promise<void> {
  const { id: windowId } = await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  if (windowId === undefined) return;
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id !== undefined) await keepOffer({ ...tab, id: tab.id }, {});
}

async function keepOffer(
  { id: tabId, windowId, url, title = '' }: Browser.tabs.Tab & { readonly id: number },
  { likely = [], script, preset, pageUrl = url ?? '', frameUrl }: Offer,
): Promise<void> {
  const pictures = await within(PATIENCE_MS, picturesIn(tabId)).catch(() => null);
  const offered = inOneList(likely, pictures ?? []);
  const closed = closedBy(pageUrl, frameUrl);
  const isClosed = offered.length === 0 && (pictures === null || closed === 'pdf');
  const stored = picks.setValue({
    at: Date.now(),
    tabId,
    windowId,
    pageUrl,
    pageTitle: titleOfPage(title),
    pictures: offered,
    ...(script ? { script } : {}),
    ...(preset ? { preset } : {}),
    ...(isClosed ? { refused: closed } : {}),
  });
  // The popup opens, whatever can't be kept.
  await stored.catch((error: unknown) => console.error(error));
}

async function picturesIn(tabId: number): Promise<readonly Pick[]> {
  const target = { tabId, allFrames: true };
  const answers = await onceAllowed(() =>
    browser.scripting.executeScript({ target, func: listPictures }),
  );
  const found = answers.flatMap(({ frameId, result }) =>
    (result ?? []).map((picture): Pick => ({ ...picture, frameId })),
  );
  // Pictures of one size stay in the order of the page.
  return found.sort((a, b) => b.width * b.height - a.width * a.height);
}

/** Each once, at its first place, as far as there is room, and by the name that any of its places gives it. */
function inOneList(likely: readonly Pick[], others: readonly Pick[]): readonly Pick[] {
  const all = [...likely, ...others];
  const names = new Map<string, string>();
  for (const { url, alt = '' } of all) names.set(url, names.get(url) || titleOfPage(alt));
  const known = new Set<string>();
  let room = MOST_CHARACTERS;
  const fitting = all.filter(({ url, preview = '' }) => {
    if (known.has(url)) return false;
    known.add(url);
    const size = url.length + preview.length;
    const fits = size <= room;
    if (fits) room -= size;
    return fits;
  });
  return fitting.map((picture) => ({ ...picture, alt: names.get(picture.url) ?? '' }));
}

/**
 * Starts the one draft of pictures that were offered.
 *
 * @returns its id, or `null` when one of them is not offered any more.
 */
export async function pickPhotos(urls: readonly string[]): Promise<string | null> {
  const offered = await picks.getValue();
  if (!offered) return null;
  const { pageUrl, pageTitle, tabId, windowId, pictures, script, preset } = offered;
  const chosen = pictures.filter(({ url }) => urls.includes(url)).slice(0, MAX_PICKED);
  const [first, ...others] = chosen.map(({ url }) => ({ url, pageUrl, pageTitle }));
  if (!first || chosen.length < urls.length) return null;
  const draft = await startDraft(first, await beginnings(undefined, preset), Date.now(), {
    others,
    preset: await getPreset(preset),
    ...(script ? { script } : {}),
  });
  const wanted = photosOf(draft).map(({ id, photo: { url } }) => {
    const frameId = chosen.find((picture) => picture.url === url)?.frameId ?? 0;
    return { id, url, frame: frameOf({ tabId, windowId, frameId, pageUrl }) };
  });
  await expectPhotos(wanted);
  await picks.setValue(null);
  void keepAwake(takePhotos(wanted));
  return draft.id;
}
