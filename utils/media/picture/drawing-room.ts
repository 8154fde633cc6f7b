import { browser } from 'wxt/browser';
import { within } from '../../concurrency.ts';
import { PictureError } from './problem.ts';

/** A page that nobody sees, in which the worker has drawings drawn: only a page can. */
const PAGE = 'drawing-room.html';
const CHANNEL = 'stillspeak-drawings';
const TIMEOUT_MS = 15_000;

interface Order {
  readonly svg: Blob;
}

/** Without a picture, it can't be drawn. */
interface Answer {
  readonly png?: Blob;
}

/** Has a drawing drawn from where there is no page. @throws {PictureError} as `drawSvg` does. */
export function drawElsewhere(svg: Blob): Promise<Blob> {
  // An extension has room for one such page.
  return navigator.locks.request('drawing room', async () => {
    const answer = await withRoom(() => within(TIMEOUT_MS, ask({ svg }))).catch(() => null);
    if (!answer) throw new PictureError('vector');
    if (!answer.png) throw new PictureError('broken');
    return answer.png;
  });
}

async function withRoom<Value>(work: () => Promise<Value>): Promise<Value> {
  const { offscreen, runtime } = browser;
  // A worker that died may have left it open, with a drawing of which it would still tell.
  const open = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) await offscreen.closeDocument();
  await offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Drawing an SVG, which a worker can not do',
  });
  try {
    return await work();
  } finally {
    await offscreen.closeDocument();
  }
}

function ask(order: Order): Promise<Answer> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<Answer>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Answer>) => {
      channel.close();
      resolve(data);
    };
    channel.postMessage(order);
  });
}

/** In the page itself: draws what the worker asks for. @returns what ends that; a page that is closed has ended it. */
export function openDrawingRoom(draw: (svg: Blob) => Promise<Blob>): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = async ({ data }: MessageEvent<Order>) => {
    const png = await draw(data.svg).catch(() => undefined);
    const answer: Answer = png ? { png } : {};
    channel.postMessage(answer);
  };
  return () => channel.close();
}
