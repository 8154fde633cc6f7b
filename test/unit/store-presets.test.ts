import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import type { Preset } from '../../utils/core/draft/preset.ts';
import { type Presets, withoutPreset, withPreset } from '../../utils/core/draft/presets.ts';
import { beginnings } from '../../utils/store/last-used.ts';
import { changePresets, getPreset, presets } from '../../utils/store/presets.ts';

beforeEach(() => {
  fakeBrowser.reset();
  let last = Promise.resolve();
  // As in the browser: one after another.
  const request = (_: string, work: () => Promise<void>) => {
    last = last.then(work);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

const preset = (id: string, changes: Partial<Preset> = {}): Preset => ({
  ...PLAIN,
  id,
  name: id,
  ...changes,
});
const defaults = { ...PLAIN, voice: { id: 'ada', name: 'Ada' }, title: 'Weekly news' };
const former = { ...defaults, id: 'defaults', name: '' };
const stored = () => storage.getItem('local:presets');

it('there are none at first', async () => {
  expect(await presets.getValue()).toEqual({ all: [], usual: null });
  expect(await beginnings()).toEqual(PLAIN);
});

it('what was the defaults is a preset that new drafts begin with, and is stored with the first change', async () => {
  await storage.setItem('local:defaults', defaults);
  expect(await presets.getValue()).toEqual({ all: [former], usual: 'defaults' });
  expect(await beginnings()).toEqual({ ...defaults, preset: 'defaults' });
  await changePresets((before) => withPreset(before, preset('square')));
  expect(await stored()).toEqual({ all: [former, preset('square')], usual: 'defaults' });
  expect(await storage.getItem('local:defaults')).toBeNull();
});

it('what was the defaults does not come back once it is deleted', async () => {
  await storage.setItem('local:defaults', defaults);
  await changePresets((before) => withoutPreset(before, 'defaults'));
  await storage.setItem('local:defaults', defaults);
  expect(await presets.getValue()).toEqual({ all: [], usual: null });
});

it('two pages that add one at a time add both', async () => {
  await Promise.all(
    ['a', 'b'].map((id) => changePresets((before) => withPreset(before, preset(id)))),
  );
  expect((await presets.getValue()).all.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('a chosen one comes before the one for all', async () => {
  await storage.setItem('local:presets', {
    all: [preset('a'), preset('b', { resolution: '4k' })],
    usual: 'a',
  });
  expect(await beginnings(undefined, 'b')).toMatchObject({ preset: 'b', resolution: '4k' });
  expect(await beginnings(undefined, 'gone')).toMatchObject({ preset: 'a' });
  expect(await getPreset('b')).toMatchObject({ name: 'b' });
  expect(await getPreset(undefined)).toBeUndefined();
});

it('a change is heard of, of the former defaults too', async () => {
  const heard: Presets[] = [];
  const stop = presets.watch((value) => heard.push(value));
  await storage.setItem('local:defaults', defaults);
  await expect.poll(() => heard.at(-1)?.all).toEqual([former]);
  await changePresets(() => ({ all: [preset('a')], usual: null }));
  await expect.poll(() => heard.at(-1)?.all).toEqual([preset('a')]);
  stop();
});
