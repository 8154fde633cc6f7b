import type { Page } from 'playwright-core';

/** Takes a page's picture in light and in dark. */
export async function shoot(page: Page, directory: string, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${directory}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: null });
}
