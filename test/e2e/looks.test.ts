import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { portraits } from '../gallery/portraits.ts';
import { browserTests, POPUP } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import {
  BALANCE,
  button,
  chooseVoice,
  create,
  GALLERY,
  openOptions,
  pressCreate,
  scriptField,
  typeKey,
  voiceField,
  voicesFound,
} from './support/person.ts';
import { WIDER_THAN_PAGE } from './support/reach.ts';
import { moreButton, unfoldDrafts, watchLink } from './support/rows.ts';
import { draft, jobInEachStage } from './support/samples.ts';
import { shoot } from './support/shoot.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

/**
 * At 150 % a popup keeps its 400 CSS pixels in width, as it asks for them, and has only 400 in height:
 * 600 is what Chrome gives, whatever the zoom.
 */
const POPUP_AT_150 = { width: 400, height: 400 };
const TAB = { width: 1000, height: 700 };
/** A window of 1280 × 800 at 150 %. */
const TAB_AT_150 = { width: 853, height: 533 };
const NARROWEST = { width: 360, height: 600 };

const withKey = { settings: { apiKey: KEY } };

const it = browserTests()
  /** Opens a page of the extension as the popup. */
  .extend('popup', ({ page, browser }) => async () => {
    await page.setViewportSize(POPUP);
    await page.goto(`${browser.origin}/popup.html`);
  })
  /** Opens a page of the extension in a tab. */
  .extend('tab', ({ page, browser }) => async (path: string) => {
    await page.setViewportSize(TAB);
    await page.goto(`${browser.origin}/${path}`);
  })
  /** Takes the screen's pictures and holds it to all that can be measured, and to its tree. */
  .extend('look', ({ page }) => async (name: string) => {
    await lookAt(page, name);
    await holdToTree(page, name);
    await fits(page);
  });

/** Nothing is cut off at the right, however narrow or large the page is shown. */
async function fits(page: Page): Promise<void> {
  const before = page.viewportSize() ?? POPUP;
  const sizes = [before, POPUP, NARROWEST, before.width === 400 ? POPUP_AT_150 : TAB_AT_150];
  const wide: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const widest = await page.evaluate<string>(WIDER_THAN_PAGE);
    if (widest !== '') wide.push(`${size.width} × ${size.height}: ${widest}`);
  }
  await page.setViewportSize(before);
  expect({ scrollsSideways: wide }).toEqual({ scrollsSideways: [] });
}

/** As tall as all of the page, to have everything in the picture. */
async function unroll(page: Page): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: page.viewportSize()?.width ?? POPUP.width, height });
}

it('composer without a key', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ drafts: [draft('ada')] });
  await popup();
  await page.getByRole('link', { name: t('composer.keyAdd'), exact: true }).waitFor();
  await look('composer-no-key');
});

it('composer, empty', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('ada')] });
  await popup();
  await button(page, t('composer.create', 1)).waitFor();
  await look('composer-empty');
});

it('composer with everything wrong', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('rosa')] });
  await popup();
  await pressCreate(page);
  await page.getByText(t('composer.problem.rights')).first().waitFor();
  await look('composer-problems');
});

it('composer with a script that is too long', async ({ page, seeder, popup, look }) => {
  const script = 'I have so much to say. '.repeat(220);
  await seeder.seed({ ...withKey, drafts: [draft('mei', { script })] });
  await popup();
  await page.getByText(like('composer.problem.scriptTooLong')).first().waitFor();
  await look('composer-too-long');
});

it('composer with the voices open', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('henrik', { script: 'Which one is mine?' })] });
  await popup();
  await voiceField(page).click();
  await voicesFound(page).first().waitFor();
  await voiceField(page).press('ArrowDown');
  await look('composer-voices');
});

it('composer with its options open', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('leila', { script: 'In landscape, please.' })] });
  await popup();
  await openOptions(page);
  await look('composer-options');
  await openOptions(page, t('optionPages.frame'));
  await look('composer-options-frame');
  await openOptions(page, t('optionPages.speech'));
  await look('composer-options-speech');
});

it('composer that asks whether to discard', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('samir', { script: 'Never mind.' })] });
  await popup();
  await button(page, t('composer.discard')).click();
  await page.getByRole('group', { name: t('composer.discardAsk', 1) }).waitFor();
  await look('composer-discard');
});

it.for([
  ['a photo', {}],
  ['a face', { avatar: { id: 'look', name: 'Ada' } }],
] as const)(
  'composer at 150 %, %s: what is being written and “Create video” are both seen',
  async ([, who], { page, browser, seeder }) => {
    await seeder.seed({ ...withKey, drafts: [draft('ada', who)] });
    await page.setViewportSize(POPUP_AT_150);
    await page.goto(`${browser.origin}/popup.html`);
    const send = button(page, t('composer.create', 1));
    await send.waitFor();
    await shoot(page, 'composer-150', 'light');
    const field = await scriptField(page).boundingBox();
    const below = await send.boundingBox();
    expect(below && below.y + below.height).toBeLessThanOrEqual(POPUP_AT_150.height);
    expect(field?.y).toBeGreaterThan(0);
    expect(field && field.y + field.height).toBeLessThanOrEqual(below?.y ?? 0);
  },
);

it('choosing a photo of a page', async ({ page, seeder, popup, look }) => {
  await seeder.seed(withKey);
  await popup();
  const pictures = portraits.map(({ name, format, width, height }) => ({
    url: `${GALLERY}portraits/${name}.${format === 'png' ? 'png' : 'jpg'}`,
    width,
    height,
    kind: 'img',
    frameId: 0,
  }));
  const offered = {
    at: Date.now(),
    tabId: 1,
    windowId: 1,
    pageUrl: GALLERY,
    pageTitle: 'Gallery',
    pictures,
  };
  await page.evaluate(`chrome.storage.session.set(${JSON.stringify({ picks: offered })})`);
  await button(page, like('picker.pickNamed')).last().waitFor();
  await page.waitForLoadState('networkidle');
  await look('picker');
  await page.evaluate('chrome.storage.session.clear()');
});

it('videos, none yet', async ({ page, seeder, popup, look }) => {
  await seeder.seed(withKey);
  await popup();
  await page.getByText(t('videos.emptyHeading')).waitFor();
  await look('videos-empty');
});

it('videos in every stage', async ({ page, seeder, popup, look }) => {
  await seeder.seed({ ...withKey, jobs: jobInEachStage() });
  await popup();
  await expect.poll(() => page.getByRole('listitem').count()).toBe(jobInEachStage().length);
  await unroll(page);
  await look('videos');
});

it.for([400, 320])(
  'at %d px a video’s actions stand beside its facts',
  async (width, { page, seeder, popup }) => {
    const jobs = jobInEachStage();
    await seeder.seed({ ...withKey, jobs });
    await popup();
    await page.setViewportSize({ width, height: 600 });
    await expect.poll(() => moreButton(page).count()).toBe(jobs.length);
    const below = () =>
      page.locator('.video-row__line').evaluateAll(
        (lines) =>
          lines.filter((line) => {
            const box = (part: string) => line.querySelector(part)?.getBoundingClientRect();
            return (box('.row-actions')?.top ?? 0) >= (box('.video-row__facts')?.bottom ?? 0);
          }).length,
      );
    await expect.poll(below).toBe(0);
  },
);

it('videos with a draft among them', async ({ page, seeder, popup, look }) => {
  const jobs = jobInEachStage().filter(({ stage: { name } }) => name === 'ready');
  await seeder.seed({ ...withKey, jobs, drafts: [draft('leila', { script: 'Half a sent' })] });
  await popup();
  await button(page, t('videos.drafts', 1)).waitFor();
  await look('videos-draft');
  await unfoldDrafts(page);
  await button(page, t('videos.continue')).waitFor();
  await look('videos-drafts');
});

it('a video that is to be deleted', async ({ page, seeder, popup, look }) => {
  const jobs = jobInEachStage().filter(({ id }) => id === 'rosa-ready');
  await seeder.seed({ ...withKey, jobs });
  await popup();
  await moreButton(page).click();
  await page.getByRole('menuitem', { name: t('videos.delete') }).waitFor();
  await look('videos-more');
  await page.getByRole('menuitem', { name: t('videos.delete') }).click();
  await page.getByRole('dialog', { name: t('videos.deleteAsk') }).waitFor();
  await look('videos-delete');
});

it('options without a key, with a refused one, with one that works', async ({
  page,
  seeder,
  tab,
  look,
}) => {
  await seeder.seed({});
  await tab('options.html#key');
  await page.getByText(t('options.lead')).waitFor();
  await unroll(page);
  await look('options-no-key');

  await typeKey(page, 'sk-not-this-one');
  await page.getByText(t('options.key.refused')).waitFor();
  await unroll(page);
  await look('options-refused');

  await typeKey(page, KEY);
  await page.getByText(BALANCE).waitFor();
  await page.getByText(t('voice.notLoaded')).waitFor({ state: 'detached' });
  await unroll(page);
  await look('options');
});

it('options while a photo waits', async ({ page, seeder, tab, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('rosa')] });
  await tab('options.html');
  await page.getByText(t('options.waiting.heading')).waitFor();
  await unroll(page);
  await look('options-waiting');
});

it('player with a video', async ({ page, seeder, popup, tab, look }) => {
  await seeder.seed({ ...withKey, drafts: [draft('ada', { script: 'I am ready when you are.' })] });
  await popup();
  await chooseVoice(page, 'english');
  await create(page);
  const watch = watchLink(page);
  await watch.waitFor();
  await tab((await watch.getAttribute('href'))?.slice(1) ?? '');
  const video = page.locator('video');
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await expect
    .poll(() => video.evaluate((it: HTMLVideoElement) => it.currentTime))
    .toBeGreaterThan(0);
  await look('player');
});

it('player before, without and after a video', async ({ page, seeder, tab, look }) => {
  await seeder.seed({ ...withKey, jobs: jobInEachStage() });
  await tab('player.html?id=mei-rendering');
  await page.getByText(t('player.notReady')).waitFor();
  await look('player-not-ready');

  await tab('player.html?id=henrik-refused');
  await page.getByText(like('failure.render')).waitFor();
  await look('player-failed');

  await tab('player.html?id=nothing');
  await page.getByText(t('videos.gone')).waitFor();
  await look('player-missing');
});

it('nothing moves for whoever asks for less motion', async ({ page, seeder, tab }) => {
  await seeder.seed({ ...withKey, jobs: jobInEachStage() });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['popup.html', 'options.html', 'player.html?id=mei-rendering']) {
    await tab(path);
    await page.getByRole('heading').first().waitFor();
    expect({ path, moves: await page.evaluate(MOVING) }).toEqual({ path, moves: [] });
  }
});

const MOVING = `(() => {
  const moves = (element) => {
    const style = getComputedStyle(element);
    const lasts = (durations) => durations.split(', ').some((it) => parseFloat(it) > 0);
    return (style.animationName !== 'none' && lasts(style.animationDuration)) ||
      (style.transitionProperty !== 'none' && lasts(style.transitionDuration));
  };
  const names = Array.from(document.body.querySelectorAll('*'))
    .filter(moves)
    .map((element) => element.localName + '.' + element.className);
  return [...new Set(names)];
})()`;
