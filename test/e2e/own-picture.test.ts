import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import { chooseVoice, create, giveKey, openVideos } from './support/person.ts';
import { pictureFailures } from './support/pictures.ts';
import { KEY, type Stage, setStage } from './support/stage.ts';

let stage: Stage;
let browser: Browser;
let page: Page;
let jpeg: Buffer;

beforeAll(async () => {
  stage = await setStage({ render: 'none', renderMs: 0 });
  browser = await launchBrowser(stage.launch);
  await giveKey(browser, KEY);
  const [portrait] = portraits;
  if (!portrait) throw new Error('The gallery has no portrait.');
  jpeg = await portraitBytes(portrait);
});
beforeEach(async () => {
  page = await openVideos(browser);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
pictureFailures(() => browser);

it('a file is opened and sent as a picture', async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Grandma.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Grandma.jpg').waitFor();
  await page.getByText('sent as a file').waitFor();
  await page.getByLabel('Script').fill('From a file');
  await chooseVoice(page, 'english');
  await create(page);
  await page.getByText('Ready').waitFor({ timeout: 40_000 });
  expect(stage.simulator.videos.at(-1)?.request).toMatchObject({
    image: { type: 'asset_id' },
    script: 'From a file',
  });
});

it('the same file once more is not uploaded again', async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Grandma again.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await page.getByText('Grandma again.jpg').waitFor();
  await page.getByLabel('Script').fill('From the same file');
  await chooseVoice(page, 'english');
  await create(page);
  const row = page.getByRole('listitem').filter({ hasText: 'From the same file' });
  await row.getByText('Ready').waitFor({ timeout: 40_000 });
  const images = stage.simulator.videos.map(({ request }) => request.image);
  expect(images).toHaveLength(2);
  expect(images[1]).toEqual(images[0]);
  expect(stage.simulator.requests.filter(({ path }) => path === '/v3/assets')).toHaveLength(1);
});

it.each(['paste', 'drop'])('%s brings a picture, too', async (way) => {
  await page.evaluate(
    async ([type, base64]) => {
      const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
      const data = new DataTransfer();
      data.items.add(new File([blob], `${type}.jpg`, { type: 'image/jpeg' }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data }),
      );
    },
    [way, jpeg.toString('base64')] as const,
  );
  await page.getByText(`${way}.jpg`).waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { name: 'Videos' }).waitFor();
});

it('a drawing is given pixels', async () => {
  const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50">';
  await page.locator('input[type=file]').setInputFiles({
    name: 'Drawn.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(`${head}<rect width="40" height="50" fill="teal"/></svg>`),
  });
  await page.getByText('819 × 1024').waitFor();
  await page.getByText('sent as a file').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
});

it.each([
  ['a text', 'hello', 'This file is not a picture.'],
  ['nothing', '', 'This file is empty.'],
  ['half a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'This picture is damaged.'],
  ['half a picture', '\xff\xd8\xff\xe0', 'This picture is damaged.'],
])('%s is refused in one sentence', async (_, text, sentence) => {
  const buffer = Buffer.from(text, 'latin1');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByText(sentence).waitFor();
});
