import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import { passing } from '../../utils/store/checked-setting.ts';
import { listDrafts } from '../../utils/store/drafts.ts';
import { picks } from '../../utils/store/picks.ts';
import { changePresets, presetsInMenuWanted } from '../../utils/store/presets.ts';
import { onMenuClick } from '../../utils/worker/click/menu.ts';
import { pickPhotos } from '../../utils/worker/click/pick.ts';
import { followPresets } from '../../utils/worker/click/preset-menu.ts';
import { useWorker } from './support/worker.ts';

useWorker();

/** Ids and titles of what the menu holds, in its order. */
let menu: Map<string, Browser.contextMenus.CreateProperties>;

beforeEach(() => {
  menu = new Map();
  const create = (entry: Browser.contextMenus.CreateProperties, done: () => void) => {
    if (menu.has(String(entry.id))) throw new Error(`Duplicate id ${entry.id}`);
    menu.set(String(entry.id), entry);
    done();
  };
  const remove = async (id: string) => {
    if (!menu.delete(id)) throw new Error(`No entry ${id}`);
    for (const [child, { parentId }] of menu) if (parentId === id) menu.delete(child);
  };
  Object.assign(fakeBrowser, { contextMenus: { create, remove } });
  const nowhere = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('No tab with id: 1'));
  Object.assign(fakeBrowser, { scripting: { executeScript: nowhere } });
  Object.assign(fakeBrowser.runtime, { getURL: () => 'chrome-extension://own/' });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const square = { ...PLAIN, id: 'square', name: 'Square', aspectRatio: '1:1' } as const;
const said = { ...PLAIN, id: 'said', name: 'Rock & Roll', script: 'Good morning.' };
const keep = () => changePresets(() => ({ all: [square, said], usual: 'said' }));
const entries = () => [...menu].map(([id, { title, parentId }]) => [id, title, parentId]);

const IN_MENU = [
  ['animate-with', 'presets_menu', undefined],
  ['animate-with:said', 'Rock && Roll', 'animate-with'],
  ['animate-with:square', 'Square', 'animate-with'],
];

describe('the menu', () => {
  it('has no presets until the person wants them', async () => {
    await keep();
    followPresets();
    await expect.poll(() => passing('session:presetsOffered', '').getValue()).toBe('[]');
    expect(entries()).toEqual([]);
  });

  it('follows what the person wants, and each change of the presets', async () => {
    followPresets();
    await keep();
    await presetsInMenuWanted.setValue(true);
    await expect.poll(entries).toEqual(IN_MENU);
    await changePresets(() => ({ all: [square], usual: null }));
    await expect.poll(entries).toEqual([IN_MENU[0], IN_MENU[2]]);
    await presetsInMenuWanted.setValue(false);
    await expect.poll(entries).toEqual([]);
  });

  it('is left as it is by a worker that starts again, and made anew in a new session', async () => {
    await keep();
    await presetsInMenuWanted.setValue(true);
    followPresets();
    await expect.poll(entries).toEqual(IN_MENU);
    menu.clear();
    followPresets();
    await passing('session:presetsOffered', '').setValue('');
    followPresets();
    await expect.poll(entries).toEqual(IN_MENU);
  });
});

const click: Browser.contextMenus.OnClickData = {
  menuItemId: 'animate-with:square',
  mediaType: 'image',
  srcUrl: 'data:,',
  editable: false,
  pageUrl: 'https://photos.example/',
};

describe('a click on a preset', () => {
  beforeEach(keep);

  it('begins a draft with it, whichever is usual', async () => {
    await onMenuClick(click);
    expect(await listDrafts()).toMatchObject([{ preset: 'square', aspectRatio: '1:1' }]);
  });

  it('changes the draft that waits for the photo, and leaves what is written', async () => {
    await onMenuClick({ ...click, menuItemId: 'animate-photo' });
    expect(await listDrafts()).toMatchObject([{ preset: 'said', script: 'Good morning.' }]);
    await onMenuClick(click);
    expect(await listDrafts()).toMatchObject([
      { preset: 'square', aspectRatio: '1:1', script: 'Good morning.' },
    ]);
  });

  it('begins with the usual one where it was deleted meanwhile', async () => {
    await onMenuClick({ ...click, menuItemId: 'animate-with:gone' });
    expect(await listDrafts()).toMatchObject([{ preset: 'said' }]);
  });

  it('stays with the pictures that are offered in the place of one', async () => {
    const { srcUrl: _, mediaType: __, ...bare } = click;
    const tab = { id: 7, windowId: 3, url: click.pageUrl, title: 'Gallery' };
    await onMenuClick(bare, tab as Browser.tabs.Tab);
    const offered = await picks.getValue();
    expect(offered).toMatchObject({ preset: 'square' });
    if (!offered) throw new Error('Nothing is offered.');
    const picture = { url: 'https://photos.example/a.jpg', width: 9, height: 9, frameId: 0 };
    await picks.setValue({ ...offered, pictures: [{ ...picture, kind: 'img' }] });
    await pickPhotos([picture.url]);
    expect(await listDrafts()).toMatchObject([{ preset: 'square', aspectRatio: '1:1' }]);
  });
});
