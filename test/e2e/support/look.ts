import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { shoot } from './shoot.ts';

/** Takes a screen's pictures in both colour schemes, and holds it to what a screen reader and eyes need. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await shoot(page, name, 'light');
  expect(await violations(page)).toEqual([]);
  await shoot(page, name, 'dark');
  // Nothing but the colours is different now.
  expect(await violations(page, ['color-contrast'])).toEqual([]);
}
