import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { shoot } from './shoot.ts';

/** Takes a screen's pictures in both colour schemes, and holds it to what a screen reader and eyes need. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await shoot(page, name, 'light');
  expect(await violations(page)).toEqual([]);
  const light = await ground(page);
  await shoot(page, name, 'dark');
  const { isChosen, color } = await ground(page);
  if (!isChosen) expect(color).not.toBe(light.color);
  // Nothing but the colours is different now.
  expect(await violations(page, ['color-contrast'])).toEqual([]);
}

/** What everything stands on, and whether the person has chosen it. */
const ground = (page: Page) =>
  page.evaluate<{ isChosen: boolean; color: string }>(`({
    isChosen: document.documentElement.style.colorScheme !== '',
    color: getComputedStyle(document.body).backgroundColor,
  })`);
