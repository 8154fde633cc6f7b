import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import {
  animate,
  chooseVoice,
  GALLERY,
  pressCreate,
  scriptField,
  voiceField,
} from './support/person.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const [first] = VOICES;
const voice = { id: first?.id ?? '', name: first?.name ?? '' };

const it = browserTests().override('heygen', { render: 'none', renderMs: 0 });

/** What a sentence is covered by, or that it is out of view; empty where all of it is seen. */
const UNSEEN = `(() => {
  const said = document.querySelector('.rights .problem');
  const box = said.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) return 'out of view';
  const hit = document.elementFromPoint(box.left + box.width / 2, box.bottom - 2);
  return said.contains(hit) ? '' : hit.className;
})()`;

it.for([
  { width: 400, height: 600 },
  { width: 400, height: 480 },
  { width: 400, height: 300 },
])(
  'what keeps the video from being created is seen, at $width × $height',
  async (size, { page, browser, seeder }) => {
    const said = { script: 'Good evening.', voice };
    await seeder.seed({ settings: { apiKey: KEY }, drafts: [draft('ada', said)] });
    await page.setViewportSize(size);
    await page.goto(`${browser.origin}/popup.html`);
    await scriptField(page).press('Control+Enter');
    await page.getByText(t('composer.problem.rights')).first().waitFor();
    await expect.poll(() => page.evaluate(UNSEEN)).toBe('');
    // By keyboard the box has the focus as well, and has to look wrong all the same.
    const outline = await page
      .getByRole('checkbox', { name: t('composer.rights', 1) })
      .evaluate((box) => getComputedStyle(box).outlineColor);
    const wrong = await page
      .locator('.rights .problem')
      .evaluate((said) => getComputedStyle(said).color);
    expect(outline).toBe(wrong);
  },
);

it('the second video begins with the voice of the first', async ({
  browser,
  seeder,
  stage: { simulator },
}) => {
  await seeder.seed({ settings: { apiKey: KEY, rightsAcceptedAt: 1 } });
  const one = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await scriptField(one).fill('The first of two.');
  await chooseVoice(one, 'german');
  const chosen = await voiceField(one).inputValue();
  await pressCreate(one);
  await expect.poll(() => simulator.videos.length).toBe(1);
  await one.close();
  const two = await animate(browser, `${GALLERY}portraits/rosa.jpg`);
  await scriptField(two).fill('The second of two.');
  expect(await voiceField(two).inputValue()).toBe(chosen);
  await pressCreate(two);
  await expect.poll(() => simulator.videos.length).toBe(2);
  await two.close();
  const [before, after] = simulator.videos.map(({ request }) => request.voice_id);
  expect(after).toBe(before);
});

/** The width of the real popup, which Chrome widens by a scroll bar where its content is too high for it. */
const width = (popup: Page) => popup.evaluate<number>('innerWidth');

it('the popup is as wide as ever, however much is in it', async ({ browser, seeder }) => {
  await seeder.seed({ settings: { apiKey: KEY } });
  const popup = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await scriptField(popup).fill('As wide as ever.\n'.repeat(30));
  await expect.poll(() => width(popup)).toBe(400);
  await scriptField(popup).press('Control+Enter');
  await popup.getByText(t('composer.problem.voice')).first().waitFor();
  await expect.poll(() => width(popup)).toBe(400);
  await popup.close();
});
