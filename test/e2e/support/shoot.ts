import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the tests leave pictures of every screen. */
export const SCREENS = resolve('.output/screens');

/** Takes a picture of what is seen of a page in one colour scheme, which stays. */
export async function shoot(page: Page, name: string, colorScheme: 'light' | 'dark') {
  await mkdir(SCREENS, { recursive: true });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(STILL);
  await page.screenshot({ path: `${SCREENS}/${name}-${colorScheme}.png` });
}

/** Every picture that is seen is there, others may wait until they are, and no colour is on its way to another. */
const STILL = `Promise.all([
  ...Array.from(document.images)
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .map((image) => image.decode().catch(() => {})),
  ...document.getAnimations().flatMap((it) =>
    it.effect.getComputedTiming().endTime < Infinity ? [it.finished.catch(() => {})] : []),
])`;
