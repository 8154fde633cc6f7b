import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browser } from '../browser/launch.ts';
import { clickNotification, notifications, watchNotifications } from '../browser/notifications.ts';
import { clickAway, openPopup } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import {
  animate,
  button,
  chooseVoice,
  create,
  GALLERY,
  ready,
  rowOf,
  scriptField,
  typeKey,
} from './support/person.ts';
import { deleteEntry } from './support/rows.ts';
import { KEY } from './support/stage.ts';

const it = browserTests().override('answered', {});

const PHOTO = `${GALLERY}portraits/ada.jpg`;
const SCRIPT = 'Good evening. I have been standing very still since 1852.';

it('takes a new person from a photo to the video in which it speaks', async ({
  browser,
  stage,
}) => {
  const notified = await watchNotifications(browser);
  // First run: there is no key, and the popup says where it goes.
  const first = await animate(browser, PHOTO);
  await scriptField(first).fill('Good evening.');
  const [options] = await Promise.all([
    browser.context.waitForEvent('page'),
    clickAway(first.getByRole('link', { name: t('composer.keyAdd'), exact: true })),
  ]);

  // A wrong key is refused in words and not kept; the right one says whose it is.
  await typeKey(options, 'sk-wrong');
  await options.getByText(t('options.key.refused')).waitFor();
  await typeKey(options, KEY);
  await options.getByText(t('options.key.usd', { amount: '$25.00' })).waitFor();
  expect(await options.content()).not.toContain(KEY);
  // The photo stands there with its words, and goes on in the same tab: not a letter is lost.
  const card = options.getByRole('region', { name: t('options.waiting.heading') });
  await card.getByText('Good evening.').waitFor();
  await card.getByRole('link', { name: t('videos.continue') }).click();
  const popup = options;
  const script = scriptField(popup);
  await script.waitFor();
  expect(openPopup(browser)).toBe(popup);
  expect(await script.inputValue()).toBe('Good evening.');
  await script.fill(SCRIPT);
  await chooseVoice(popup, 'english');
  await create(popup);
  // Asked once, and nothing is sent before.
  const agree = button(popup, t('composer.consent.name'));
  await agree.waitFor();
  expect(stage.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  await agree.click();

  // The list shows it at once and follows it by itself.
  await popup.getByRole('heading', { name: t('videos.heading') }).waitFor();
  await popup.getByText(t('status.rendering')).waitFor();
  await ready(popup);
  const [video] = stage.simulator.videos;
  expect(stage.simulator.videos).toHaveLength(1);
  expect(video?.request).toMatchObject({
    type: 'image',
    image: { type: 'asset_id', asset_id: expect.any(String) },
    script: SCRIPT,
    title: SCRIPT,
    resolution: '1080p',
    aspect_ratio: 'auto',
  });
  expect(video?.idempotencyKey).toMatch(/^[\w.:-]{1,255}$/);

  // One notification; a click on it plays the video.
  const id = await until('the notification', async () => {
    const ids = await notified();
    return ids.length === 1 && ids[0];
  });
  const [player] = await Promise.all([
    browser.context.waitForEvent('page'),
    clickNotification(browser, id),
  ]);
  await plays(player);
  await popup.close();
  expect(await notifications(browser, 'options.html')).toEqual([]);
});

it('plays again after the signed addresses have expired', async ({ browser, stage }) => {
  stage.simulator.expireUrls();
  const player = await playerPage(browser);
  await player.reload();
  await plays(player);
});

it('shows the words as captions', async ({ browser }) => {
  const player = await playerPage(browser);
  const text = `(document.querySelector('video').textTracks[0]?.cues ?? [])[0]?.text`;
  const cue = await until(
    'a caption',
    async () => (await player.evaluate<string | undefined>(text)) ?? false,
  );
  expect(SCRIPT).toContain(cue.split(/\s/u)[0]);
});

it('takes the video off the list, and off the account when that is asked', async ({
  browser,
  stage,
}) => {
  const list = await browser.open('popup.html');
  const row = rowOf(list, 'Good evening');
  await deleteEntry(row, true);
  await list.getByText(t('videos.empty')).waitFor();
  expect(stage.simulator.videos[0]?.deleted).toBe(true);
  await list.close();
});

it('leaves nothing running when nothing is in flight', async ({ browser }) => {
  expect(openPopup(browser)?.url()).toBeUndefined();
  const player = await playerPage(browser);
  const idle = async () => ((await player.evaluate('chrome.alarms.getAll()')) as []).length === 0;
  await until('no alarms', idle);
});

async function playerPage(browser: Browser): Promise<Page> {
  return until('the player', () =>
    browser.context.pages().find((page) => page.url().includes('/player.html')),
  );
}

/** Plays, moves on, and can be wound. */
async function plays(player: Page): Promise<void> {
  await player.locator('video').waitFor();
  const watch = `(async () => {
    const video = document.querySelector('video');
    video.muted = true;
    await video.play();
    video.currentTime = video.duration / 2;
    await new Promise((done) => video.addEventListener('seeked', done, { once: true }));
    return video.videoWidth > 0 && video.duration > 1 && video.currentTime >= video.duration / 2;
  })()`;
  await until('a playing video', () => player.evaluate(watch).then(Boolean, () => false));
}
