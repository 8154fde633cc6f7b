import { mkdir } from 'node:fs/promises';
import { afterEach } from 'vitest';
import type { Browser } from '../../browser/launch.ts';

const DIRECTORY = '.output/failed';

/** Leaves a picture of every open page when a test of the file fails. */
export function pictureFailures(browser: () => Browser | undefined): void {
  afterEach(async ({ task }) => {
    const running = browser();
    if (running && task.result?.state === 'fail') await takeScreenshots(running, task.name);
  });
}

/** A picture of every open page, under the name of the test that failed. */
export async function takeScreenshots(browser: Browser, test: string): Promise<void> {
  await mkdir(DIRECTORY, { recursive: true });
  const name = test.replace(/\W+/gu, '-').slice(0, 40);
  for (const [index, page] of browser.context.pages().entries()) {
    await page
      .screenshot({ path: `${DIRECTORY}/${name}-${index}.png`, timeout: 5000 })
      .catch(() => {});
  }
}
