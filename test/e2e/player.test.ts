import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Failure } from '../../utils/core/failure.ts';
import type { Job, Stage } from '../../utils/core/job/job.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, scriptField } from './support/person.ts';
import { choose } from './support/rows.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';

/** Of this one there is a film to be seen; the others need none. */
const THE_END = 'The end';

const settings = { apiKey: KEY, rightsAcceptedAt: 1 };

const failed = (failure: Failure): Stage => ({ name: 'failed', at: 1, failure });

const it = browserTests()
  .override('heygen', { render: ({ title }) => title === THE_END, renderMs: 0 })
  .extend('open', ({ page, browser, seeder, stage }) => async (asked: Job): Promise<Page> => {
    const [voice] = stage.simulator.publicVoices;
    const { request } = asked;
    if (request.make !== 'video' || !voice) throw new Error('No video, or no voice.');
    const script = request.title;
    const narration = {
      type: 'script',
      script,
      voice: { id: voice.id, name: voice.name },
    } as const;
    await seeder.seed({ settings, jobs: [{ ...asked, request: { ...request, narration } }] });
    await page.goto(`${browser.origin}/player.html?id=${asked.id}`);
    await page.getByRole('heading', { level: 1, name: asked.request.title }).waitFor();
    return page;
  });

it('a photo that HeyGen could not fetch is sent as a file, and its video is shown', async ({
  open,
  stage: { simulator },
}) => {
  const page = await open(job('ada', 'Fetch me', failed({ kind: 'download' })));
  await page.getByText(t('failure.download')).waitFor();
  await lookAt(page, 'player-remedy');
  await button(page, t('videos.sendPicture')).click();
  await button(page, t('videos.download')).waitFor();
  expect(simulator.videos.at(-1)?.request).toMatchObject({ image: { type: 'asset_id' } });
});

it('what HeyGen rejected is edited', async ({ open }) => {
  const message = `The script ${'is far too long and '.repeat(30)} so on`;
  const page = await open(job('mei', 'Edit me', failed({ kind: 'invalid', message })));
  await page.locator('summary').click();
  await page.getByText(message).waitFor();
  await button(page, t('videos.editAndSend')).click();
  await expect.poll(() => scriptField(page).inputValue()).toBe('Edit me');
});

it('credit is added at HeyGen, and then it is tried again', async ({ open }) => {
  const page = await open(job('rosa', 'Poor', failed({ kind: 'credit', status: 402 })));
  const heygen = page.getByRole('link', { name: t('composer.budget.addCredit') });
  expect(await heygen.getAttribute('href')).toContain('heygen.com');
  await button(page, t('page.tryAgain')).click();
  await button(page, t('videos.download')).waitFor();
});

it('what nobody can tell is decided here, too', async ({ open }) => {
  const page = await open(job('henrik', 'Whose', { name: 'unclear', candidates: [] }));
  await button(page, t('videos.unclearIsNot')).click();
  await button(page, t('videos.download')).waitFor();
});

it('what is on its way shows its photo, and how long it takes', async ({ open }) => {
  const now = Date.now();
  const stage = { name: 'rendering', remoteId: 'v1', since: now, checkedAt: now } as const;
  const page = await open(job('leila', 'Soon', stage));
  await page.getByRole('progressbar').waitFor();
  await page.locator('.stage img').waitFor();
  await page.getByText(t('player.notReadyText')).waitFor();
});

it('a video is deleted, had back with one press, and deleted again, and then there is a way to all the others', async ({
  open,
}) => {
  const page = await open(job('ada-old', 'Old', failed({ kind: 'gone' })));
  await choose(page, t('videos.delete'));
  const undo = button(page, t('library.undo'));
  await undo.waitFor();
  await lookAt(page, 'player-deleted');
  await undo.click();
  await page.getByRole('heading', { level: 1, name: 'Old' }).waitFor();
  await page.keyboard.press('Delete');
  await undo.waitFor();
  expect(await undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('heading', { level: 1, name: t('videos.gone') }).waitFor();
  await page.getByRole('link', { name: t('player.toList') }).click();
  await page.getByRole('heading', { name: t('library.title') }).waitFor({ state: 'attached' });
});

it('the failure has been seen once the player has shown it', async ({ open }) => {
  const page = await open(job('mei-new', 'News', failed({ kind: 'gone' }), { seenAt: null }));
  await expect.poll(() => page.evaluate(`chrome.action.getBadgeText({})`)).toBe('');
});

it('at its end a video is played again, or copied', async ({ open, stage: { simulator } }) => {
  const page = await open(job('ada-end', THE_END, failed({ kind: 'assetGone' })));
  await button(page, t('page.tryAgain')).click();
  const video = page.locator('video');
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState))
    .toBeGreaterThan(1);
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
    element.currentTime = element.duration;
  });
  await button(page, t('player.again')).waitFor();
  await lookAt(page, 'player-end');
  await button(page, t('player.again')).click();
  await button(page, t('player.again')).waitFor({ state: 'detached' });
  expect(simulator.videos.length).toBeGreaterThan(0);
  await choose(page, t('videos.again'));
  await expect.poll(() => scriptField(page).inputValue()).toBe(THE_END);
});
