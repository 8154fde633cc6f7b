import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { browserTests } from './support/fixtures.ts';
import { like, t } from './support/messages.ts';
import {
  animate,
  BALANCE,
  button,
  GALLERY,
  giveKey,
  leaveOptions,
  openOptions,
  pressCreate,
  scriptField,
  voiceField,
  voicesFound,
} from './support/person.ts';
import { draft, jobInEachStage } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const [first] = VOICES;
const voice = { id: first?.id ?? '', name: first?.name ?? '' };
const settings = { apiKey: KEY, rightsAcceptedAt: 1 };
const said = { script: 'Good evening.', voice };

/** What Chrome gives a popup at most, in pixels, and what the composer has of it while nothing is wrong. */
const MOST = 600;
const USUAL = 490;

interface Measured {
  /** As high as all of it asks for. */
  readonly height: number;
  readonly width: number;
  /** Something scrolls, up and down or sideways. */
  readonly scrolls: boolean;
}

const MEASURE = `(() => {
  const main = document.querySelector('main');
  const header = document.querySelector('.popup-header').offsetHeight;
  const inner = main.firstElementChild?.closest('.composer') ?? main;
  return {
    height: header + Array.from(main.children).reduce((sum, it) => sum + it.offsetHeight, 0),
    width: document.body.offsetWidth,
    scrolls: main.scrollHeight > main.clientHeight || inner.scrollWidth > inner.clientWidth,
  };
})()`;

const measure = (page: Page) => page.evaluate<Measured>(MEASURE);

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .extend('open', ({ page, browser }) => async () => {
    await page.goto(`${browser.origin}/popup.html`);
    await scriptField(page).or(page.getByRole('heading')).first().waitFor();
  });

it('the composer is as high from one state to the next, and as wide, and nothing scrolls', async ({
  page,
  seeder,
  open,
}) => {
  const states: Record<string, Measured> = {};
  await seeder.seed({ drafts: [draft('ada')] });
  await open();
  await page.getByText(t('optionPages.connectForVoices')).waitFor();
  states['no key'] = await measure(page);
  await seeder.seed({ settings: { apiKey: KEY }, drafts: [draft('ada')] });
  await open();
  await voiceField(page).waitFor();
  await page.getByText(BALANCE).waitFor();
  states['a key'] = await measure(page);
  await seeder.seed({ settings: { apiKey: KEY }, drafts: [draft('ada', said)] });
  await open();
  await button(page, like('voice.play')).waitFor();
  states['a voice'] = await measure(page);
  await page.locator('.photo-facts summary').click();
  states['what the photo is'] = await measure(page);
  await seeder.seed({ settings, drafts: [draft('ada', said)] });
  await open();
  await button(page, like('voice.play')).waitFor();
  states['nothing more to ask'] = await measure(page);
  for (const name of [t('optionPages.frame'), t('optionPages.speech'), t('optionPages.output')]) {
    await openOptions(page, name);
    states[name] = await measure(page);
  }
  await openOptions(page);
  states['all options'] = await measure(page);
  await leaveOptions(page);
  const avatar = { id: 'look', name: 'Ada' };
  await seeder.seed({ settings, drafts: [draft('ada', { ...said, avatar })] });
  await open();
  await page.getByText(t('faces.kept')).waitFor();
  states['a face'] = await measure(page);
  await seeder.seed({ settings, drafts: [draft('ada', { narration: 'audio' })] });
  await open();
  await page.getByText(t('audio.dropHint')).waitFor();
  states['a recording'] = await measure(page);
  expect(outside(states, USUAL)).toEqual({});
});

it('the popup is never higher than it may be, nor wider, whatever is in it', async ({
  page,
  seeder,
  open,
}) => {
  const states: Record<string, Measured> = {};
  const others = ['rosa', 'mei', 'henrik'].map((id) => ({ id, photo: draft(id).photo }));
  await seeder.seed({ settings, drafts: [draft('ada', { ...said, others })] });
  await open();
  await page.getByText(t('photos.count', 4)).waitFor();
  states['several photos'] = await measure(page);
  await seeder.seed({ settings: { apiKey: KEY }, drafts: [draft('ada')] });
  await open();
  await button(page, t('composer.create', 1)).waitFor();
  await pressCreate(page);
  await page.getByText(t('composer.problem.rights')).first().waitFor();
  states['all wrong'] = await measure(page);
  await scriptField(page).fill('As much as there is room for.\n'.repeat(40));
  states['a long script'] = await measure(page);
  await voiceField(page).click();
  await voicesFound(page).first().waitFor();
  states['the voices'] = await measure(page);
  await seeder.seed({ settings });
  await open();
  await page.getByText(t('videos.emptyHeading')).waitFor();
  states['no videos'] = await measure(page);
  await seeder.seed({ settings, jobs: jobInEachStage() });
  await open();
  await page.getByRole('listitem').first().waitFor();
  const { width } = await measure(page);
  expect({ width, ...outside(states, MOST) }).toEqual({ width: 400 });
});

/** The states that are higher than this, not as wide as all popups, or scroll. */
const outside = (states: Readonly<Record<string, Measured>>, most: number) =>
  Object.fromEntries(
    Object.entries(states).filter(
      ([, { height, width, scrolls }]) => height > most || width !== 400 || scrolls,
    ),
  );

/** Counts each press that reaches the popup. */
const COUNT = `addEventListener('click', ({ detail }) => { if (detail > 0) window.clicks = (window.clicks ?? 0) + 1; }, true)`;
const clicks = (page: Page) => page.evaluate<number>('window.clicks ?? 0');

it('the first video takes six clicks at most, right-click and entry among them, the second three', async ({
  browser,
  seeder,
  stage: { simulator },
}) => {
  await seeder.seed({});
  await giveKey(browser, KEY);
  const popup = await animate(browser, `${GALLERY}portraits/ada.jpg`);
  await popup.evaluate(COUNT);
  await scriptField(popup).pressSequentially('The first one.');
  await voiceField(popup).click();
  await voicesFound(popup).first().click();
  await popup.getByRole('checkbox', { name: t('composer.rights', 1) }).click();
  await pressCreate(popup);
  const one = 2 + (await clicks(popup));
  await expect.poll(() => simulator.videos.length).toBe(1);
  await popup.close();

  const again = await animate(browser, `${GALLERY}portraits/rosa.jpg`);
  await again.evaluate(COUNT);
  await scriptField(again).pressSequentially('The second one.');
  await pressCreate(again);
  const two = 2 + (await clicks(again));
  await expect.poll(() => simulator.videos.length).toBe(2);
  await again.close();
  expect({ one, two }).toEqual({ one: 6, two: 3 });
});
