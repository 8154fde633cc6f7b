import { mkdir } from 'node:fs/promises';
import { afterEach } from 'vitest';
import type { Browser } from '../../browser/launch.ts';

const DIRECTORY = '.output/failed';

/** Leaves a picture of every open page when a test of the file fails. */
export function pictureFailures(browser: () => Browser | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await mkdir(DIRECTORY, { recursive: true });
    const name = task.name.replace(/\W+/gu, '-').slice(0, 40);
    for (const [index, page] of (browser()?.context.pages() ?? []).entries()) {
      await page
        .screenshot({ path: `${DIRECTORY}/${name}-${index}.png`, timeout: 5000 })
        .catch(() => {});
    }
  });
}
