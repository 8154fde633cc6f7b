import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { openPopup } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { animate, chooseVoice, create, giveKey, openVideos } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { GUARDED, KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  stage = await setStage({ render: 'none' });
  browser = await launchBrowser(stage.launch);
  await giveKey(browser, KEY);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

pictureFailures(() => browser);

const posts = () =>
  stage.simulator.requests.filter((it) => it.method === 'POST' && it.path === '/v3/videos');

/** A photo of its own for each test: a draft belongs to its picture. */
let photo = '';
let count = 0;
beforeEach(async () => {
  await openPopup(browser)?.close();
  count += 1;
  photo = `https://photos.example/portraits/ada.jpg?${count}`;
});

async function fillIn(popup: Page, script: string): Promise<void> {
  await popup.getByLabel('Script').fill(script);
  await chooseVoice(popup, 'english');
}

describe('bad input is said beside its field and nothing is sent', () => {
  it('an empty script and no voice', async () => {
    const popup = await animate(browser, photo);
    const before = posts().length;
    await create(popup);
    await popup.getByText('Write what it should say.').waitFor();
    await popup.getByText('Choose a voice.').waitFor();
    const script = popup.getByLabel('Script');
    expect(await script.getAttribute('aria-invalid')).toBe('true');
    expect(await script.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(posts()).toHaveLength(before);
    await popup.close();
  });

  it('5,001 characters: not one of them is lost', async () => {
    const popup = await animate(browser, photo);
    // Each face is one character, as it is for HeyGen.
    const script = `a${'😀'.repeat(5000)}`;
    await fillIn(popup, script);
    await create(popup);
    await popup.getByText('HeyGen takes up to 5,000 characters; take out 1.').waitFor();
    expect(await popup.getByLabel('Script').inputValue()).toBe(script);
    await popup.getByLabel('Script').fill(script.slice(1));
    await create(popup);
    await popup.getByRole('heading', { name: 'Videos' }).waitFor();
    const sent = await until('the request', () => posts().at(-1));
    expect(sent.body).toMatchObject({ script: script.slice(1) });
    await popup.close();
  });

  it('a picture that has no address HeyGen could fetch and no bytes', async () => {
    const popup = await animate(browser, `blob:https://photos.example/${count}`);
    await fillIn(popup, 'Hello');
    await create(popup);
    await popup.getByText("HeyGen can't fetch this photo").waitFor();
    expect(await popup.getByLabel('Script').inputValue()).toBe('Hello');
    await popup.close();
  });
});

describe('trouble at HeyGen', () => {
  it.each([
    ['cutting the line', 'drop', "HeyGen can't be reached"],
    ['down', { status: 503, code: 'internal_error' }, 'HeyGen has a problem of its own'],
    ['answering in HTML', 'html', 'HeyGen has a problem of its own'],
    ['not making sense', 'bad-schema', 'makes no sense'],
  ] as const)('%s: said in one sentence, and it goes on by itself', async (_, effect, sentence) => {
    const times = Number.POSITIVE_INFINITY;
    const mend = stage.simulator.fault({ method: 'POST', path: '/v3/videos', effect, times });
    const before = stage.simulator.videos.length;
    const popup = await animate(browser, photo);
    await fillIn(popup, `Trouble ${count}`);
    await create(popup);
    const row = popup.getByRole('listitem').filter({ hasText: `Trouble ${count}` });
    await row.getByText(sentence).waitFor();
    mend();
    await row.getByText('Ready').waitFor({ timeout: 40_000 });
    expect(stage.simulator.videos).toHaveLength(before + 1);
    await popup.close();
  });

  it('a key that is refused in mid-flight: the job waits, and goes on with a new key', async () => {
    stage.simulator.setKeys(['sk-other']);
    const popup = await animate(browser, photo);
    await fillIn(popup, 'Waiting for a key');
    await create(popup);
    const row = popup.getByRole('listitem').filter({ hasText: 'Waiting for a key' });
    await row.getByText('HeyGen does not accept your API key').waitFor();
    await popup.close();

    await giveKey(browser, 'sk-other');
    const list = await openVideos(browser);
    const waiting = list.getByRole('listitem').filter({ hasText: 'Waiting for a key' });
    await waiting.getByText('Ready').waitFor({ timeout: 40_000 });
    await list.close();
  });

  it('a photo HeyGen can not fetch is sent itself, unasked', async () => {
    const hidden = `https://photos.example${GUARDED}?${count}`;
    const popup = await animate(browser, hidden);
    await fillIn(popup, 'Send me yourself');
    await create(popup);
    const row = popup.getByRole('listitem').filter({ hasText: 'Send me yourself' });
    await row.getByText('Ready').waitFor({ timeout: 60_000 });
    expect(posts().at(-1)?.body).toMatchObject({ image: { type: 'asset_id' } });
    await popup.close();
  });

  it('without the bytes the photo can be tried again', async () => {
    const popup = await animate(browser, `https://nowhere.example/${count}.jpg`);
    await fillIn(popup, 'Nothing there');
    await create(popup);
    const row = popup.getByRole('listitem').filter({ hasText: 'Nothing there' });
    await row.getByText('HeyGen could not fetch the photo').waitFor({ timeout: 40_000 });
    await row.getByRole('button', { name: 'Try again' }).click();
    await row.getByText('Rendering').waitFor();
    await popup.close();
  });
});
