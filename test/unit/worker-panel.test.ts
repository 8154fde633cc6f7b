import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listDrafts } from '../../utils/store/drafts.ts';
import { openIn } from '../../utils/store/open-in.ts';
import { followPanelTarget } from '../../utils/store/panels.ts';
import { type SetTarget, takePopupTarget } from '../../utils/store/popup-target.ts';
import { onCommand, onMenuClick } from '../../utils/worker/click/menu.ts';
import { openComposer } from '../../utils/worker/pages.ts';
import { followOpenIn } from '../../utils/worker/panel.ts';
import { eventually, seedDraft, useWorker } from './support/worker.ts';

const stage = useWorker();
const WINDOW = 3;
const tab = { id: 7, windowId: WINDOW, url: 'https://photos.example/' } as Browser.tabs.Tab;
const click: Browser.contextMenus.OnClickData = {
  menuItemId: 'animate-photo',
  mediaType: 'image',
  srcUrl: 'data:,',
  editable: false,
  pageUrl: 'https://photos.example/',
};

const open = vi.fn<(of: { windowId: number }) => Promise<void>>();
const setPanelBehavior = vi.fn<(behavior: object) => Promise<void>>(async () => {});
const create = vi.fn<(window: object) => Promise<void>>(async () => {});
/** What the panel of the window was led to. */
let led: SetTarget[] = [];

beforeEach(() => {
  led = [];
  open.mockReset().mockResolvedValue();
  setPanelBehavior.mockClear();
  create.mockClear();
  const nowhere = async () => Promise.reject(new Error('No tab with id: 7'));
  Object.assign(fakeBrowser, {
    scripting: { executeScript: nowhere },
    sidePanel: { open, setPanelBehavior },
  });
  vi.spyOn(fakeBrowser.windows, 'create').mockImplementation(create as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  // Chrome's own calls back as well, within the click.
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(((
    keys: string,
    then?: (values: object) => void,
  ) => {
    const values = get(keys);
    if (then) void values.then(then);
    return values;
  }) as never);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const followPanel = () => followPanelTarget(WINDOW, (target) => led.push(target));

/** Has the panel of a window hold its lock. */
const holdPanelOf = (windowId: number) =>
  Object.assign(navigator.locks, {
    query: async () => ({ held: [{ name: `panel:${windowId}` }] }),
  });

describe('a click where the panel is wanted', () => {
  beforeEach(() => openIn.setValue('panel'));

  it('opens that of its window, and leads it to the draft', async () => {
    const stop = followPanel();
    await onMenuClick(click, tab);
    const [draft] = await listDrafts();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: WINDOW });
    await eventually(() => led).toEqual([
      expect.objectContaining({ show: 'draft', id: draft?.id }),
    ]);
    expect(stage().openPopup).not.toHaveBeenCalled();
    expect(await takePopupTarget()).toBeNull();
    stop();
  });

  it('leads a panel that is only about to open', async () => {
    await onMenuClick(click, tab);
    const stop = followPanel();
    await eventually(() => led).toHaveLength(1);
    stop();
  });

  it('leads no panel of another window', async () => {
    const stop = followPanel();
    await onMenuClick(click, { ...tab, windowId: WINDOW + 1 });
    expect(led).toEqual([]);
    stop();
  });

  it('opens it for the page’s photos as well', async () => {
    await onCommand('choose-photo', tab);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: WINDOW });
    expect(stage().openPopup).not.toHaveBeenCalled();
  });

  it('opens its page as a window where Chrome opens no panel', async () => {
    open.mockRejectedValue(new Error('No panel in this window'));
    await onMenuClick(click, tab);
    expect(create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'popup' }));
    expect(await takePopupTarget()).toMatchObject({ show: 'draft' });
  });

  it('comes back to that window', async () => {
    Object.assign(fakeBrowser, { sidePanel: undefined });
    const update = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ ...tab, windowId: 9 }] as never);
    const stop = followPanelTarget(9, (target) => led.push(target));
    await onMenuClick(click, tab);
    expect(create).not.toHaveBeenCalled();
    expect(update).toHaveBeenCalledExactlyOnceWith(9, { focused: true });
    await eventually(() => led).toHaveLength(1);
    stop();
  });
});

describe('a click where the popup is wanted', () => {
  it('opens no panel', async () => {
    await onMenuClick(click, tab);
    expect(open).not.toHaveBeenCalled();
    expect(stage().openPopup).toHaveBeenCalledOnce();
  });

  it('leads the panel of its window where that is open', async () => {
    const stop = followPanel();
    holdPanelOf(WINDOW);
    await onMenuClick(click, tab);
    await eventually(() => led).toHaveLength(1);
    expect(stage().openPopup).not.toHaveBeenCalled();
    stop();
  });

  it('opens the popup beside the panel of another window', async () => {
    holdPanelOf(WINDOW + 1);
    await onMenuClick(click, tab);
    expect(stage().openPopup).toHaveBeenCalledOnce();
  });

  it('leads the panel of the window in front where no window was clicked', async () => {
    await seedDraft();
    const stop = followPanel();
    holdPanelOf(WINDOW);
    vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockResolvedValue({ id: WINDOW } as never);
    await openComposer();
    await eventually(() => led).toEqual([expect.objectContaining({ id: 'draft-1' })]);
    expect(stage().openPopup).not.toHaveBeenCalled();
    stop();
  });
});

it('the icon opens what is wanted', async () => {
  followOpenIn();
  await openIn.setValue('panel');
  expect(setPanelBehavior).toHaveBeenLastCalledWith({ openPanelOnActionClick: true });
  await openIn.setValue('popup');
  expect(setPanelBehavior).toHaveBeenLastCalledWith({ openPanelOnActionClick: false });
});
