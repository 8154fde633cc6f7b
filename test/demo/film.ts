import { writeFile } from 'node:fs/promises';
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Locator, Page } from 'playwright-core';
import { animatedPng, type Frame } from './apng.ts';
import { hang } from './at-work.ts';
import { menu, notification, type Point, pointer } from './props.ts';

/** The size of the film, in pixels, and of the first page in it: unscaled, so that the text stays sharp. */
const FILM = { width: 880, height: 600 };
/** The size of a page that is shown scaled down, as it needs more room. */
export const WIDE = { width: 1100, height: 750 };
/** How often it is shown before it rests on its last frame: nobody wants to read beside what never ends. */
const PLAYS = 3;

/** The main job in some still frames, each seen for as long as its reading takes. */
export class Film {
  readonly #frames: Frame[] = [];
  readonly #page: Image;
  readonly #photo: Image;
  /** Where on the photo the person clicks. */
  readonly #click: Point;

  private constructor(page: Image, photo: Image, click: Point) {
    this.#page = page;
    this.#photo = photo;
    this.#click = click;
  }

  /** Begins with a page, its photo of an address, and the click on it. Leaves the page with the film's size. */
  static async begin(page: Page, photoUrl: string): Promise<Film> {
    await page.setViewportSize(FILM);
    const photo = page.locator(`img[src="${photoUrl}"], img[src="${new URL(photoUrl).pathname}"]`);
    const { x, y, width, height } = (await photo.boundingBox()) ?? { x: 0, y: 0, ...FILM };
    const film = new Film(
      await loadImage(await page.screenshot()),
      await loadImage(await photo.screenshot()),
      { x: x + width * 0.55, y: y + height * 0.45 },
    );
    await film.#show(1, (context) => pointer(context, film.#click));
    await film.#show(2, async (context) => pointer(context, await menu(context, film.#click)));
    return film;
  }

  /** The popup before the page; with the pointer on something in it, if one is named. */
  popup(popup: Page, seconds: number, under?: Locator): Promise<void> {
    return this.#show(seconds, async (context) => {
      const corner = await hang(context, popup);
      const box = await under?.boundingBox();
      if (!box) return;
      const [x, y] = [corner.x + box.x + box.width * 0.7, corner.y + box.y + box.height / 2];
      pointer(context, { x, y });
    });
  }

  /** The page again, with the notification. */
  notified(title: string): Promise<void> {
    return this.#show(2, (context) => pointer(context, notification(context, this.#photo, title)));
  }

  /** A page of `WIDE`'s size in the place of the first. */
  async tab(page: Page, seconds: number): Promise<void> {
    const shown = await loadImage(await page.screenshot());
    await this.#show(seconds, (context) => context.drawImage(shown, 0, 0, FILM.width, FILM.height));
  }

  /** Keeps a frame of the page as it was and what is painted over it. */
  async #show(
    seconds: number,
    paint: (context: SKRSContext2D) => void | Promise<void>,
  ): Promise<void> {
    const context = createCanvas(FILM.width, FILM.height).getContext('2d');
    context.drawImage(this.#page, 0, 0);
    await paint(context);
    const { data } = context.getImageData(0, 0, FILM.width, FILM.height);
    this.#frames.push({ pixels: data, seconds });
  }

  /** Writes it as an animated PNG. */
  save(file: string): Promise<void> {
    return writeFile(file, animatedPng(this.#frames, FILM, PLAYS));
  }
}
