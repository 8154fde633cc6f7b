import { type Canvas, createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import { openness } from '../speech/hum.ts';
import { layOutCaption } from './caption.ts';
import type { FilmOrder } from './order.ts';

const BARS = 27;
/** How much closer the picture has come by the end. */
const ZOOM = 0.08;
const INSET = 0.82;

/** Draws a film's frames, one after the other, on the same canvas. */
export class FilmSet {
  readonly #order: FilmOrder;
  readonly #picture: Image;
  readonly #backdrop: Image | null;
  readonly #canvas: Canvas;
  readonly #pen: SKRSContext2D;
  /** The height that everything written is a share of. */
  readonly #unit: number;
  /** One layer per cue, since text is slow to draw. */
  readonly #captions: readonly Canvas[];

  constructor(order: FilmOrder, picture: Image, backdrop: Image | null) {
    this.#order = order;
    this.#picture = picture;
    this.#backdrop = backdrop;
    this.#unit = Math.min(order.width, order.height);
    this.#canvas = createCanvas(order.width, order.height);
    this.#pen = this.#canvas.getContext('2d');
    this.#captions = order.cues.map((cue) => layOutCaption(cue.text, order.width, this.#unit));
  }

  /** The frame at a moment, as RGBA pixels. @param seconds from the start */
  frame(seconds: number): Uint8Array {
    const { format, width, height, backdrop } = this.#order;
    const pen = this.#pen;
    if (format === 'webm') {
      pen.clearRect(0, 0, width, height);
    } else {
      pen.fillStyle = backdrop ?? '#000';
      pen.fillRect(0, 0, width, height);
    }
    if (this.#backdrop) this.#place(this.#backdrop, 'cover', 1);
    this.#drawPicture(seconds);
    this.#drawCaption(seconds);
    this.#drawVoice(seconds);
    this.#drawMark();
    return this.#canvas.data();
  }

  #drawPicture(seconds: number): void {
    const { duration, fit, inset } = this.#order;
    const zoom = 1 + (ZOOM * seconds) / duration;
    this.#place(this.#picture, fit, zoom * (inset ? INSET : 1));
  }

  #place(image: Image, fit: 'cover' | 'contain', zoom: number): void {
    const { width, height } = this.#order;
    const choose = fit === 'cover' ? Math.max : Math.min;
    const scale = choose(width / image.width, height / image.height) * zoom;
    const [w, h] = [image.width * scale, image.height * scale];
    this.#pen.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
  }

  #drawCaption(seconds: number): void {
    const index = this.#order.cues.findIndex((cue) => seconds >= cue.start && seconds < cue.end);
    const layer = this.#captions[index];
    if (layer) this.#pen.drawImage(layer, 0, this.#order.height - layer.height);
  }

  /** Bars along the bottom edge that open and close with the syllables. */
  #drawVoice(seconds: number): void {
    const { width, height } = this.#order;
    const step = (this.#unit * 0.6) / BARS;
    const open = openness(seconds);
    this.#pen.fillStyle = '#ffffffd9';
    for (let bar = 0; bar < BARS; bar += 1) {
      const centre = 1 - Math.abs(bar - (BARS - 1) / 2) / (BARS / 2);
      const ripple = 0.6 + 0.4 * Math.sin(seconds * 19 + bar * 1.9);
      const size = this.#unit * (0.004 + 0.045 * open * centre * ripple);
      const x = width / 2 + (bar - BARS / 2) * step;
      this.#pen.fillRect(x, height - this.#unit * 0.035 - size / 2, step * 0.55, size);
    }
  }

  #drawMark(): void {
    const size = Math.round(this.#unit * 0.026);
    const text = 'SIMULATION · not made by HeyGen';
    const pen = this.#pen;
    pen.font = `bold ${size}px sans-serif`;
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    pen.fillStyle = '#000000a6';
    pen.fillRect(size, size, pen.measureText(text).width + size * 1.4, size * 2);
    pen.fillStyle = '#fff';
    pen.fillText(text, size * 1.7, size * 2);
  }
}
