import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import {
  chooseVoice,
  create,
  discard,
  giveKey,
  openPicture,
  openVideos,
  ready,
  rowOf,
  scriptField,
} from './support/person.ts';
import { KEY } from './support/stage.ts';

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .override('page', async ({ browser }, { onCleanup }) => {
    const page = await openVideos(browser);
    onCleanup(() => page.close());
    return page;
  });

it.beforeAll(({ browser }) => giveKey(browser, KEY));

it('a file is opened and sent as a picture', async ({ page, jpeg, stage }) => {
  await openPicture(page, 'Grandma.jpg', jpeg);
  await page.getByText('Grandma.jpg').waitFor();
  await page.getByText(t('composer.route.byFile')).waitFor();
  await scriptField(page).fill('From a file');
  await chooseVoice(page, 'english');
  await create(page);
  await ready(page);
  expect(stage.simulator.videos.at(-1)?.request).toMatchObject({
    image: { type: 'asset_id' },
    script: 'From a file',
  });
});

it('the same file once more is not uploaded again', async ({ page, jpeg, stage }) => {
  await openPicture(page, 'Grandma again.jpg', jpeg);
  await page.getByText('Grandma again.jpg').waitFor();
  await scriptField(page).fill('From the same file');
  await chooseVoice(page, 'english');
  await create(page);
  await ready(rowOf(page, 'From the same file'));
  const images = stage.simulator.videos.map(({ request }) => request.image);
  expect(images).toHaveLength(2);
  expect(images[1]).toEqual(images[0]);
  expect(stage.simulator.requests.filter(({ path }) => path === '/v3/assets')).toHaveLength(1);
});

it.for(['paste', 'drop'])('%s brings a picture, too', async (way, { page, jpeg }) => {
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
  await discard(page);
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
});

it('a drawing is given as many pixels as HeyGen takes', async ({ page }) => {
  const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50">';
  const drawing = Buffer.from(`${head}<rect width="40" height="50" fill="teal"/></svg>`);
  await openPicture(page, 'Drawn.svg', drawing, 'image/svg+xml');
  await page.getByText(t('composer.pixels', { width: 1638, height: 2047 })).waitFor();
  await page.getByText(t('composer.route.byFile')).waitFor();
  await discard(page);
});

it.for([
  ['a text', 'hello', t('own.notAPicture')],
  ['nothing', '', t('own.empty')],
  ['half a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><g>', t('own.broken')],
  ['half a picture', '\xff\xd8\xff\xe0', t('own.broken')],
  ['a picture that no browser shows', '\0\0\0\x10ftypheic\0\0\0\0', t('own.unsupported')],
] as const)('%s is refused in one sentence', async ([, text, sentence], { page }) => {
  const buffer = Buffer.from(text, 'latin1');
  await openPicture(page, 'x.jpg', buffer);
  await page.getByText(sentence).waitFor();
});
