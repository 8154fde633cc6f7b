import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openPopup } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { internalError } from '../simulator/testing/troubles.ts';
import { storedJobs } from './support/backstage.ts';
import { browserTests } from './support/fixtures.ts';
import { like, t } from './support/messages.ts';
import {
  animate,
  button,
  chooseVoice,
  combobox,
  create,
  discard,
  GALLERY,
  giveKey,
  openOptions,
  openVideos,
  ready,
  rowOf,
  scriptField,
} from './support/person.ts';
import { GUARDED, KEY } from './support/stage.ts';

let count = 0;

const it = browserTests()
  .override('heygen', { render: 'none' })
  /** Differs from test to test: a draft belongs to its picture. */
  .extend('query', () => {
    count += 1;
    return `?${count}`;
  })
  .extend('photo', ({ query }) => `${GALLERY}portraits/ada.jpg${query}`);

it.beforeAll(({ browser }) => giveKey(browser, KEY));
it.beforeEach(async ({ browser }) => {
  await openPopup(browser)?.close();
});

const posts = (simulator: Simulator) =>
  simulator.requests.filter((it) => it.method === 'POST' && it.path === '/v3/videos');

async function fillIn(popup: Page, script: string): Promise<void> {
  await scriptField(popup).fill(script);
  await chooseVoice(popup, 'english');
}

describe('bad input is said beside its field and nothing is sent', () => {
  it('an empty script and no voice', async ({ browser, photo, stage: { simulator } }) => {
    const popup = await animate(browser, photo);
    const before = posts(simulator).length;
    await create(popup);
    await popup.getByText(t('composer.problem.scriptEmpty')).first().waitFor();
    await popup.getByText(t('composer.problem.voice')).first().waitFor();
    const script = scriptField(popup);
    expect(await script.getAttribute('aria-invalid')).toBe('true');
    expect(await script.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(posts(simulator)).toHaveLength(before);
    await popup.close();
  });

  it('5,001 characters: not one of them is lost', async ({ browser, photo, stage }) => {
    const popup = await animate(browser, photo);
    // Each face is one character, as it is for HeyGen.
    const script = `${'😀'.repeat(4977)} We say it all together.`;
    await fillIn(popup, script);
    await create(popup);
    const over = t('composer.problem.scriptTooLong', { limit: '5,000', over: 1 });
    await popup.getByText(over).first().waitFor();
    expect(await scriptField(popup).inputValue()).toBe(script);
    const fits = script.slice('😀'.length);
    await scriptField(popup).fill(fits);
    await create(popup);
    await popup.getByRole('heading', { name: t('videos.heading') }).waitFor();
    const sent = await until('the request', () => posts(stage.simulator).at(-1));
    expect(sent.body).toMatchObject({ script: fits });
    await popup.close();
  });

  it('a picture that has no address HeyGen could fetch and no bytes', async ({
    browser,
    query,
  }) => {
    const popup = await animate(browser, `blob:${GALLERY}${query}`);
    await fillIn(popup, 'Hello there');
    await create(popup);
    await popup.getByText(t('composer.problem.photo')).first().waitFor();
    expect(await scriptField(popup).inputValue()).toBe('Hello there');
    await popup.close();
  });
});

describe('trouble at HeyGen', () => {
  it.for([
    ['cutting the line', 'drop', t('failure.network')],
    ['down', { status: 503, code: 'internal_error' }, like('failure.serverSaid')],
    ['answering in HTML', 'html', t('failure.server')],
    ['not making sense', 'bad-schema', t('failure.malformed')],
  ] as const)(
    '%s: said in one sentence, and it goes on by itself',
    async ([, effect, sentence], { browser, photo, query, stage: { simulator } }) => {
      const times = Number.POSITIVE_INFINITY;
      const mend = simulator.fault({ method: 'POST', path: '/v3/videos', effect, times });
      const before = simulator.videos.length;
      const popup = await animate(browser, photo);
      await fillIn(popup, `There is trouble ${query}`);
      await create(popup);
      const row = rowOf(popup, `There is trouble ${query}`);
      await row.getByText(sentence).waitFor();
      mend();
      await ready(row);
      expect(simulator.videos).toHaveLength(before + 1);
      await popup.close();
    },
  );

  it('an error that does not end: HeyGen’s words, the request’s id, and ways out', async ({
    browser,
    photo,
    query,
    stage: { simulator },
  }) => {
    const script = `This is endless ${query}`;
    const mend = simulator.fault(internalError());
    const before = simulator.videos.length;
    const popup = await animate(browser, photo);
    await fillIn(popup, script);
    await create(popup);
    await rowOf(popup, script).waitFor();
    await popup.close();
    const list = await openVideos(browser);
    const row = rowOf(list, script);
    await row.getByText(like('failure.serverSaid', { detail: 'Voice engine mismatch' })).waitFor();
    const tryAgain = button(row, t('page.tryAgain'));
    await tryAgain.waitFor();
    await row.locator('summary').click();
    await row.getByText(/req_/u).waitFor();
    await button(row, t('requestId.copy')).waitFor();
    const stored = async () => (await storedJobs(list)).find((it) => it.request.title === script);
    const tries = async () => (await stored())?.tries ?? 0;
    const tryNow = async () => {
      // While one press is answered, another does nothing.
      await expect.poll(() => row.getAttribute('aria-busy')).toBe('false');
      const earlier = await tries();
      await tryAgain.click();
      await until('another try', async () => (await tries()) > earlier);
    };
    await tryNow();
    await button(row, t('videos.again')).click();
    await expect.poll(() => scriptField(list).inputValue()).toBe(script);
    await discard(list);

    const stopped = rowOf(list, script);
    await button(stopped, t('videos.stop')).click();
    const question = list.getByRole('group', { name: t('videos.stopAsk') });
    await button(question, t('videos.stop')).click();
    await stopped.waitFor({ state: 'detached' });
    mend();
    await list.close();
    expect(simulator.videos).toHaveLength(before);
  });

  it('a key that is refused in mid-flight: the job waits, and goes on with a new key', async ({
    browser,
    photo,
    stage,
  }) => {
    stage.simulator.setKeys(['sk-other']);
    const popup = await animate(browser, photo);
    await fillIn(popup, 'Waiting for a key');
    await create(popup);
    await rowOf(popup, 'Waiting for a key').getByText(t('failure.unauthorized')).waitFor();
    await popup.close();

    await giveKey(browser, 'sk-other');
    const list = await openVideos(browser);
    await ready(rowOf(list, 'Waiting for a key'));
    await list.close();
  });

  it('a photo HeyGen can not fetch is sent itself, unasked', async ({ browser, query, stage }) => {
    const popup = await animate(browser, `https://photos.example${GUARDED}${query}`);
    await fillIn(popup, 'Send me yourself');
    await openOptions(popup, t('optionPages.advanced'));
    await combobox(popup, t('composer.route.label')).selectOption({
      label: t('composer.route.link'),
    });
    await create(popup);
    await ready(rowOf(popup, 'Send me yourself'));
    expect(posts(stage.simulator).at(-1)?.body).toMatchObject({ image: { type: 'asset_id' } });
    await popup.close();
  });

  it('without the bytes the photo can be tried again', async ({ browser, query }) => {
    const popup = await animate(browser, `https://nowhere.example/photo.jpg${query}`);
    await fillIn(popup, 'Nothing there');
    await create(popup);
    const row = rowOf(popup, 'Nothing there');
    await row.getByText(like('failure.downloadNoBytes')).waitFor();
    await button(row, t('page.tryAgain')).click();
    await row.getByText(t('status.rendering')).waitFor();
    await popup.close();
  });
});
