import type { Page } from 'playwright-core';
import type { Browser } from '../../browser/launch.ts';
import { until } from '../../browser/until.ts';
import { WELCOME } from '../../browser/welcome.ts';

/** The page that has opened by itself. */
export async function welcomePage(browser: Browser): Promise<Page> {
  const url = `${browser.origin}/${WELCOME}`;
  const page = await until('the welcome page', () =>
    browser.context.pages().find((it) => it.url() === url),
  );
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
