import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drawElsewhere, openDrawingRoom } from '../../utils/media/picture/drawing-room.ts';

/** What was done with the page that draws, in its order. */
let done: string[] = [];
let isOpen = false;
let closeRoom = () => {};

/** How the page draws. */
let draw: (svg: Blob) => Promise<Blob>;

/** Node's own refuses to carry files once another of its name was closed. */
class Channel {
  static readonly open = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    Channel.open.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open) {
      if (other !== this) queueMicrotask(() => other.onmessage?.({ data }));
    }
  }
  close(): void {
    Channel.open.delete(this);
  }
}

beforeEach(() => {
  Channel.open.clear();
  vi.stubGlobal('BroadcastChannel', Channel);
  done = [];
  isOpen = false;
  draw = async (svg) => new Blob(['drawn: ', await svg.text()]);
  const locks = { request: (_name: string, work: () => Promise<Blob>) => work() };
  vi.stubGlobal('navigator', { locks });
  const offscreen = {
    async createDocument() {
      done.push('open');
      isOpen = true;
      closeRoom = openDrawingRoom((svg) => draw(svg));
    },
    async closeDocument() {
      done.push('close');
      isOpen = false;
      closeRoom();
    },
  };
  Object.assign(fakeBrowser, { offscreen });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => (isOpen ? [{}] : []) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('is open for as long as a drawing takes', async () => {
  const png = await drawElsewhere(new Blob(['<svg/>']));
  expect(await png.text()).toBe('drawn: <svg/>');
  expect(done).toEqual(['open', 'close']);
});

it('that was left open is not asked: it may still tell of another drawing', async () => {
  isOpen = true;
  await drawElsewhere(new Blob(['<svg/>']));
  expect(done).toEqual(['close', 'open', 'close']);
});

it('tells what can not be drawn from what nothing could draw', async () => {
  draw = () => Promise.reject(new Error('No drawing.'));
  await expect(drawElsewhere(new Blob(['<svg>']))).rejects.toMatchObject({ problem: 'broken' });
  expect(done).toEqual(['open', 'close']);
  Object.assign(fakeBrowser, { offscreen: undefined });
  await expect(drawElsewhere(new Blob(['<svg/>']))).rejects.toMatchObject({ problem: 'vector' });
});
