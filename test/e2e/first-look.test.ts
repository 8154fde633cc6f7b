import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';

const it = browserTests();

/** Chrome shows its popup when the page has loaded, with all stylesheets that were asked for by then. */
const NOTE = `addEventListener('load', () => {
  globalThis.atLoad = [...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => href);
});`;

it('the list is shown without waiting for a stylesheet of something else', async ({
  browser,
  page,
}) => {
  await page.addInitScript(NOTE);
  await page.goto(`${browser.origin}/popup.html`);
  await page.getByRole('heading').first().waitFor();
  const styles = (await page.evaluate('atLoad')) as readonly string[];
  expect(styles).toEqual([expect.stringMatching(/\/assets\/first-[\w-]+\.css$/u)]);
  // What comes later comes by itself.
  await page.locator('link[href*="/later-"]').waitFor({ state: 'attached' });
});
