import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ClickedPicture, findClicked } from '../../utils/page/find-clicked.ts';
import { frameOf } from '../../utils/worker/click/frame.ts';
import { onceAllowed } from '../../utils/worker/click/once-allowed.ts';
import { takePhoto } from '../../utils/worker/click/take.ts';
import type { ClickedFrame } from '../../utils/worker/click/ways.ts';
import { seedDraft, useWorker } from './support/worker.ts';

const URL_CLICKED = 'https://photos.example/ada.jpg';
const PAGE_URL = 'https://photos.example/';
const TAB = { tabId: 7, windowId: 3, frameId: 0, pageUrl: PAGE_URL };
const LINKED = `${PAGE_URL}linked`;

useWorker();

/** A page that shows the picture at these heights, one measuring after the other. */
interface Scene {
  readonly tops: readonly (number | null)[];
  readonly tab?: { active: boolean; windowId: number };
}

let targets: unknown[] = [];
let cuts: unknown[] = [];
let shots = 0;

function stageOf({ tops, tab = { active: true, windowId: 3 } }: Scene): ClickedFrame {
  let measured = 0;
  const executeScript = async ({ target, func }: { target: unknown; func: unknown }) => {
    if (func !== findClicked) return [];
    targets.push(target);
    const y = tops[Math.min(measured, tops.length - 1)] ?? null;
    measured += 1;
    const rect = y === null ? null : { x: 0, y, width: 100, height: 50 };
    return [
      {
        documentId: 'first',
        result: { better: [], rect, devicePixelRatio: 2, isCovered: true, size: null },
      },
    ];
  };
  const captureVisibleTab = async () => {
    shots += 1;
    return 'data:image/png;base64,AAAA';
  };
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  Object.assign(fakeBrowser.tabs, { captureVisibleTab, get: async () => tab });
  return frameOf(TAB);
}

beforeEach(() => {
  targets = [];
  cuts = [];
  shots = 0;
  vi.stubGlobal('createImageBitmap', async (_: Blob, ...cut: readonly number[]) => {
    cuts.push(cut);
    return { width: cut[2], height: cut[3], close() {} };
  });
  const canvas = { getContext: () => ({ drawImage() {} }), convertToBlob: async () => new Blob() };
  vi.stubGlobal('OffscreenCanvas', function OffscreenCanvas() {
    return canvas;
  });
});

describe('what the tab shows of a picture', () => {
  it('is cut out where the picture is at the shot, not where it was at the click', async () => {
    const frame = stageOf({ tops: [10, 300] });
    await frame.find(URL_CLICKED);
    expect(await frame.capture(URL_CLICKED)).toMatchObject({ isCovered: true });
    expect(cuts).toEqual([[0, 600, 200, 100]]);
  });

  it('is taken once more where the page moves meanwhile', async () => {
    const frame = stageOf({ tops: [10, 10, 60, 60] });
    await frame.find(URL_CLICKED);
    expect(await frame.capture(URL_CLICKED)).toMatchObject({ isCovered: true });
    expect(shots).toBe(2);
    expect(cuts).toEqual([[0, 120, 200, 100]]);
  });

  it.each<[string, Scene]>([
    ['another tab is active', { tops: [10], tab: { active: false, windowId: 3 } }],
    ['the tab is in another window', { tops: [10], tab: { active: true, windowId: 4 } }],
    ['the picture can not be seen any more', { tops: [10, null] }],
  ])('is not taken where %s', async (_, scene) => {
    const frame = stageOf(scene);
    await frame.find(URL_CLICKED);
    expect(await frame.capture(URL_CLICKED)).toBeNull();
    expect(shots).toBe(0);
  });

  it('is not taken of a page that never stands still', async () => {
    const frame = stageOf({ tops: Array.from({ length: 20 }, (_, index) => index) });
    expect(await frame.capture(URL_CLICKED)).toBeNull();
    expect(cuts).toEqual([]);
  });

  it('is asked of the document that was clicked, not of what comes in its place', async () => {
    const frame = stageOf({ tops: [10] });
    await frame.find(URL_CLICKED);
    await frame.capture(URL_CLICKED);
    expect(targets[0]).toEqual({ tabId: 7, frameIds: [0] });
    expect(targets.slice(1)).toEqual([
      { tabId: 7, documentIds: ['first'] },
      { tabId: 7, documentIds: ['first'] },
    ]);
  });
});

it('tries the three best addresses that a page offers, and the clicked one', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  const better = ['linked', 'large', 'wide', 'narrow', 'small'].map((it) => PAGE_URL + it);
  const clicked: ClickedPicture = {
    better,
    rect: null,
    devicePixelRatio: 1,
    isCovered: false,
    size: null,
  };
  const read: string[] = [];
  await seedDraft({ id: 'photo-1' });
  await takePhoto('photo-1', URL_CLICKED, {
    pageUrl: PAGE_URL,
    find: async () => clicked,
    async read(url) {
      read.push(url);
      return null;
    },
    capture: async () => null,
  });
  expect(read).toEqual([...better.slice(0, 3), URL_CLICKED]);
});

describe('the largest that a site is known to have', () => {
  const small = 'https://i.pinimg.com/236x/ab/cd/ef.jpg';
  const large = 'https://i.pinimg.com/originals/ab/cd/ef.jpg';

  it.each([
    ['is tried first', { width: 236, height: 295 }, [large, LINKED, small]],
    ['is not tried where nothing is known to compare it with', null, [LINKED, small]],
  ])('%s', async (_, size, order) => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const read: string[] = [];
    await seedDraft({ id: 'photo-1' });
    await takePhoto('photo-1', small, {
      pageUrl: PAGE_URL,
      find: async () => ({
        better: [LINKED],
        rect: null,
        devicePixelRatio: 1,
        isCovered: false,
        size,
      }),
      async read(url) {
        read.push(url);
        return null;
      },
      capture: async () => null,
    });
    expect(read).toEqual(order);
  });
});

describe('what the browser refuses', () => {
  it.each([
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    "Either the '<all_urls>' or 'activeTab' permission is required.",
    'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.',
  ])('for a moment is tried again: %s', async (message) => {
    const run = vi.fn<() => Promise<string>>().mockResolvedValue('done');
    run.mockRejectedValueOnce(new Error(message));
    expect(await onceAllowed(run)).toBe('done');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it.each([
    'Cannot access a chrome:// URL',
    'The extensions gallery cannot be scripted.',
    'No tab with id: 7.',
    'Frame with ID 0 was removed.',
  ])('for good is not: %s', async (message) => {
    const run = vi.fn<() => Promise<string>>().mockRejectedValue(new Error(message));
    await expect(onceAllowed(run)).rejects.toThrow(message);
    expect(run).toHaveBeenCalledOnce();
  });
});
