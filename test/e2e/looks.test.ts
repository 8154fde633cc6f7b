import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { portraits } from '../gallery/portraits.ts';
import { lookAt } from './support/look.ts';
import { chooseVoice, create, typeKey } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { draft, jobInEachStage } from './support/samples.ts';
import { openSeeder, type Seeder } from './support/seed.ts';
import { shoot } from './support/shoot.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;
let seeder: Seeder;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  browser = await launchBrowser(stage.launch);
  seeder = await openSeeder(browser);
});
beforeEach(async () => {
  page = await browser.context.newPage();
});
afterEach(() => page.close());
// After it in the file is before it in time.
pictureFailures(() => browser);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

/** As large as Chrome lets a popup become at the width that it asks for. */
const POPUP = { width: 400, height: 600 };
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

async function popup(path = 'popup.html'): Promise<void> {
  await page.setViewportSize(POPUP);
  await page.goto(`${browser.origin}/${path}`);
}

async function tab(path: string): Promise<void> {
  await page.setViewportSize(TAB);
  await page.goto(`${browser.origin}/${path}`);
}

/** Takes the screen's pictures and holds it to all that can be measured. */
async function look(name: string): Promise<void> {
  await lookAt(page, name);
  await fits();
}

/** Nothing is cut off at the right, however narrow or large the page is shown. */
async function fits(): Promise<void> {
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

/** What sticks out, where there is a horizontal scrollbar. */
const WIDER_THAN_PAGE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const all = Array.from(document.body.querySelectorAll('*'));
  const out = all.filter((element) => element.getBoundingClientRect().right > clientWidth);
  return out.map((element) => element.localName + '.' + element.className).join(' > ');
})()`;

/** As tall as all of the page, to have everything in the picture. */
async function unroll(): Promise<void> {
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: page.viewportSize()?.width ?? POPUP.width, height });
}

it('composer without a key', async () => {
  await seeder.seed({ drafts: [draft('ada')] });
  await popup();
  await page.getByRole('link', { name: 'Add your key' }).waitFor();
  await look('composer-no-key');
});

it('composer, empty', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('ada')] });
  await popup();
  await page.getByRole('button', { name: 'Create video' }).waitFor();
  await look('composer-empty');
});

it('composer with everything wrong', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('rosa')] });
  await popup();
  await page.getByRole('button', { name: 'Create video' }).click();
  await page.getByText('Tick this to go on.').waitFor();
  await look('composer-problems');
});

it('composer with a script that is too long', async () => {
  const script = 'I have so much to say. '.repeat(220);
  await seeder.seed({ ...withKey, drafts: [draft('mei', { script })] });
  await popup();
  await page.getByText(/take out/u).waitFor();
  await look('composer-too-long');
});

it('composer with the voices open', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('henrik', { script: 'Which one is mine?' })] });
  await popup();
  await page.getByLabel('Voice', { exact: true }).click();
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.getByLabel('Voice', { exact: true }).press('ArrowDown');
  await look('composer-voices');
});

it('composer with more options open', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('leila', { script: 'In landscape, please.' })] });
  await popup();
  await page.getByText('More options').click();
  await page.getByLabel('Aspect ratio').waitFor();
  await look('composer-more-options');
});

it('composer that asks whether to discard', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('samir', { script: 'Never mind.' })] });
  await popup();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('group', { name: 'Throw away' }).waitFor();
  await look('composer-discard');
});

it.each([
  ['a photo', {}],
  ['a face', { avatar: { id: 'look', name: 'Ada' } }],
])(
  'composer at 150 %, %s: what is being written and “Create video” are both seen',
  async (_, who) => {
    await seeder.seed({ ...withKey, drafts: [draft('ada', who)] });
    await page.setViewportSize(POPUP_AT_150);
    await page.goto(`${browser.origin}/popup.html`);
    const send = page.getByRole('button', { name: 'Create video' });
    await send.waitFor();
    await shoot(page, 'composer-150', 'light');
    const field = await page.getByLabel('Script').boundingBox();
    const button = await send.boundingBox();
    expect(button && button.y + button.height).toBeLessThanOrEqual(POPUP_AT_150.height);
    expect(field?.y).toBeGreaterThan(0);
    expect(field && field.y + field.height).toBeLessThanOrEqual(button?.y ?? 0);
  },
);

it('choosing a photo of a page', async () => {
  await seeder.seed(withKey);
  await popup();
  const pictures = portraits.map(({ name, format, width, height }) => ({
    url: `https://photos.example/portraits/${name}.${format === 'png' ? 'png' : 'jpg'}`,
    width,
    height,
    kind: 'img',
    frameId: 0,
  }));
  const offered = {
    at: Date.now(),
    tabId: 1,
    windowId: 1,
    pageUrl: '',
    pageTitle: 'Gallery',
    pictures,
  };
  await page.evaluate(`chrome.storage.session.set(${JSON.stringify({ picks: offered })})`);
  await page
    .getByRole('button', { name: /^Photo, / })
    .last()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await look('picker');
  await page.evaluate('chrome.storage.session.clear()');
});

it('videos, none yet', async () => {
  await seeder.seed(withKey);
  await popup();
  await page.getByText('Nothing here yet').waitFor();
  await look('videos-empty');
});

it('videos in every stage', async () => {
  await seeder.seed({ ...withKey, jobs: jobInEachStage() });
  await popup();
  await expect.poll(() => page.getByRole('listitem').count()).toBe(jobInEachStage().length);
  await unroll();
  await look('videos');
});

it('videos with a draft among them', async () => {
  const jobs = jobInEachStage().filter(({ stage: { name } }) => name === 'ready');
  await seeder.seed({ ...withKey, jobs, drafts: [draft('leila', { script: 'Half a sent' })] });
  await popup();
  await page.getByRole('button', { name: 'Videos' }).click();
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await look('videos-draft');
});

it('a video that is to be deleted', async () => {
  const jobs = jobInEachStage().filter(({ id }) => id === 'rosa-ready');
  await seeder.seed({ ...withKey, jobs });
  await popup();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('group', { name: 'Delete this video?' }).waitFor();
  await look('videos-delete');
});

it('options without a key, with a refused one, with one that works', async () => {
  await seeder.seed({});
  await tab('options.html#key');
  await page.getByText('Give Stillspeak the API key').waitFor();
  await unroll();
  await look('options-no-key');

  await typeKey(page, 'sk-not-this-one');
  await page.getByText('does not accept this key').waitFor();
  await unroll();
  await look('options-refused');

  await typeKey(page, KEY);
  await page.getByText('$25.00 left').waitFor();
  await page.getByText('There are no voices yet.').waitFor({ state: 'detached' });
  await unroll();
  await look('options');
});

it('options while a photo waits', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('rosa')] });
  await tab('options.html');
  await page.getByText('Your photo is waiting').waitFor();
  await unroll();
  await look('options-waiting');
});

it('player with a video', async () => {
  await seeder.seed({ ...withKey, drafts: [draft('ada', { script: 'I am ready when you are.' })] });
  await popup();
  await chooseVoice(page, 'english');
  await create(page);
  const watch = page.getByRole('link', { name: 'Watch' });
  await watch.waitFor({ timeout: 40_000 });
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

it('player before, without and after a video', async () => {
  await seeder.seed({ ...withKey, jobs: jobInEachStage() });
  await tab('player.html?id=mei-rendering');
  await page.getByText('This video is not ready yet.').waitFor();
  await look('player-not-ready');

  await tab('player.html?id=henrik-refused');
  await page.getByText('No face was found').waitFor();
  await look('player-failed');

  await tab('player.html?id=nothing');
  await page.getByText('no longer in the list').waitFor();
  await look('player-missing');
});

it('nothing moves for whoever asks for less motion', async () => {
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
