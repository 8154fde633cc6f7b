import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as drafts from '../../utils/store/drafts.ts';
import { getPhoto } from '../../utils/store/photos.ts';
import { picks } from '../../utils/store/picks.ts';
import { takePopupTarget } from '../../utils/store/popup-target.ts';
import { onMenuClick } from '../../utils/worker/click/menu.ts';
import { openComposer } from '../../utils/worker/pages.ts';
import { seedDraft, useWorker } from './support/worker.ts';

const stage = useWorker();
beforeEach(() => {
  const nowhere = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('No tab with id: 1'));
  Object.assign(fakeBrowser, { scripting: { executeScript: nowhere } });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const click: Browser.contextMenus.OnClickData = {
  menuItemId: 'animate-photo',
  mediaType: 'image',
  srcUrl: 'data:,',
  editable: false,
  pageUrl: 'https://photos.example/',
};

describe('a click in the menu of a photo', () => {
  it('opens the popup at its own draft, whatever else waits', async () => {
    await seedDraft({ updatedAt: Date.now() + 60_000 });
    await onMenuClick(click);
    const made = (await drafts.listDrafts()).find(({ id }) => id !== 'draft-1');
    expect(await takePopupTarget()).toMatchObject({ show: 'draft', id: made?.id });
    expect(stage().openPopup).toHaveBeenCalledOnce();
    expect(await getPhoto(made?.id ?? '')).toMatchObject({ takingUntil: 0 });
  });

  it('says so in the popup where there is no room for the draft', async () => {
    const full = new DOMException('The disk is full', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    await onMenuClick(click);
    expect(stage().openPopup).toHaveBeenCalledOnce();
    expect(await takePopupTarget()).toMatchObject({ show: 'unkept' });
  });
});

it('comes back to the draft that was touched last, whatever the news', async () => {
  await seedDraft();
  await seedDraft({ id: 'newest', updatedAt: Date.now() });
  await openComposer();
  expect(await takePopupTarget()).toMatchObject({ show: 'draft', id: 'newest' });
});

describe('where no picture is told', () => {
  it('the pictures of the page are offered, and text that was selected is what they say', async () => {
    const { srcUrl: _, mediaType: __, ...bare } = click;
    const tab = { id: 7, windowId: 3, url: click.pageUrl, title: 'Gallery' };
    Object.assign(fakeBrowser.runtime, { getURL: () => 'chrome-extension://own/' });
    await onMenuClick({ ...bare, selectionText: 'Good morning' }, tab as Browser.tabs.Tab);
    expect(await picks.getValue()).toMatchObject({ script: 'Good morning', refused: 'other' });
    expect(stage().openPopup).toHaveBeenCalledOnce();
  });

  it('a picture of the disk that may not be read says how it may', async () => {
    const url = 'file:///home/ada/ada.jpg';
    const tab = { id: 7, windowId: 3, url, title: 'ada.jpg' };
    Object.assign(fakeBrowser.runtime, { getURL: () => 'chrome-extension://own/' });
    Object.assign(fakeBrowser, { extension: { isAllowedFileSchemeAccess: async () => false } });
    await onMenuClick({ ...click, srcUrl: url, pageUrl: url }, tab as Browser.tabs.Tab);
    expect(await drafts.listDrafts()).toEqual([]);
    expect(await picks.getValue()).toMatchObject({ refused: 'file', pictures: [] });
    expect(stage().openPopup).toHaveBeenCalledOnce();
  });

  it('a page of Stillspeak itself has none', async () => {
    Object.assign(fakeBrowser.runtime, { getURL: () => click.pageUrl });
    await onMenuClick(click);
    expect(await drafts.listDrafts()).toEqual([]);
    expect(stage().openPopup).toHaveBeenCalledOnce();
  });
});

describe('the portrait on the welcome page', () => {
  const sample = 'chrome-extension://own/sample.jpg';
  beforeEach(() => {
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => new URL(path, sample).href });
  });

  it('is a photo like any other, of which no page is asked', async () => {
    await onMenuClick({ ...click, srcUrl: sample, pageUrl: 'chrome-extension://own/welcome.html' });
    const [draft] = await drafts.listDrafts();
    expect(draft?.photo).toMatchObject({ url: sample, pageUrl: '' });
    expect(await takePopupTarget()).toMatchObject({ show: 'draft', id: draft?.id });
    expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('leads back to its draft at a second click', async () => {
    const again = { ...click, srcUrl: sample, pageUrl: 'chrome-extension://own/welcome.html' };
    await onMenuClick(again);
    await onMenuClick(again);
    expect(await drafts.listDrafts()).toHaveLength(1);
  });

  it('is told from what else our pages show', async () => {
    await onMenuClick({ ...click, srcUrl: `${sample}?`, pageUrl: 'chrome-extension://own/' });
    expect(await drafts.listDrafts()).toEqual([]);
  });
});

describe('a popup that is said to be open', () => {
  it.each([
    ['and is seen is enough', [{ contextType: 'POPUP' }], 0],
    ['and is not seen is a window', [], 1],
  ])('%s', async (_, contexts, windows) => {
    const create = vi.spyOn(fakeBrowser.windows, 'create');
    Object.assign(fakeBrowser.runtime, { getContexts: async () => contexts });
    await openComposer();
    expect(create).toHaveBeenCalledTimes(windows);
  });

  it('and was closed again before it could be seen is enough', async () => {
    await seedDraft();
    const create = vi.spyOn(fakeBrowser.windows, 'create');
    Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
    stage().openPopup.mockImplementation(async () => void (await takePopupTarget()));
    await openComposer();
    expect(create).not.toHaveBeenCalled();
  });
});
