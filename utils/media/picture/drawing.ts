import { within } from '../../concurrency.ts';
import { drawElsewhere } from './drawing-room.ts';
import { PictureError } from './problem.ts';

/** Who draws is in a process of its own, which has to start; in milliseconds. */
const TIMEOUT_MS = 10_000;
/** A page of ours that may do nothing but draw; the manifest has it in a sandbox. */
const BOARD = '/drawing-board.html';

/**
 * Draws an SVG whole, as large as HeyGen takes pictures: it has no size that it would be sharpest at.
 *
 * @returns a PNG.
 * @throws {PictureError} where there is nothing to draw, or where nothing could draw it.
 */
export const drawSvg = (svg: Blob): Promise<Blob> =>
  typeof document === 'undefined' ? drawElsewhere(svg) : drawHere(svg);

/**
 * As {@link drawSvg}, in a page. Some hundred bytes can say what takes for ever to draw, and would hold up all that
 * happens in the same process: so it is drawn in a frame that has another one, which ends with it.
 */
export async function drawHere(svg: Blob): Promise<Blob> {
  const frame = document.createElement('iframe');
  const { port1: here, port2: there } = new MessageChannel();
  try {
    const drawing = await svg.arrayBuffer();
    const answer = new Promise<unknown>((resolve) => {
      here.onmessage = ({ data }) => resolve(data);
    });
    frame.onload = () => frame.contentWindow?.postMessage(drawing, '*', [there]);
    frame.src = BOARD;
    frame.style.cssText = 'position: fixed; visibility: hidden; width: 0; height: 0; border: 0';
    document.body.append(frame);
    const png = await within(TIMEOUT_MS, answer).catch(() => null);
    if (!(png instanceof ArrayBuffer)) throw new PictureError('broken');
    return new Blob([png], { type: 'image/png' });
  } finally {
    here.close();
    frame.remove();
  }
}
