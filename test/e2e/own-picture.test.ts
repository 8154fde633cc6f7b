import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import {
  button,
  chooseVoice,
  create,
  discard,
  giveKey,
  openPicture,
  openVideos,
  photoSays,
  ready,
  rowOf,
  scriptField,
} from './support/person.ts';
import { unfoldDrafts } from './support/rows.ts';
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
  await photoSays(page, t('composer.route.byFile'));
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

/** What a spreadsheet leaves on the clipboard: the cells as text, as a table, and as a picture. */
async function copyCells(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 400);
    canvas.getContext('2d')?.fillRect(0, 0, 320, 400);
    const table = '<table><tr><td>Good</td><td>evening</td></tr></table>';
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': 'Good evening',
        'text/html': new Blob([table], { type: 'text/html' }),
        'image/png': canvas.convertToBlob({ type: 'image/png' }),
      }),
    ]);
  });
}

/** Opens the one draft that waits; the one that was just discarded may be seen for a moment. */
async function goOn(page: Page): Promise<void> {
  await unfoldDrafts(page);
  const drafts = button(page, t('videos.continue'));
  await expect.poll(() => drafts.count()).toBe(1);
  await drafts.click();
}

it('cells of a spreadsheet are text in the script, and a picture beside it', async ({
  browser,
  page,
  jpeg,
}) => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPicture(page, 'Grandma.jpg', jpeg);
  await scriptField(page).waitFor();
  await copyCells(page);
  await scriptField(page).focus();
  await page.keyboard.press('Control+V');
  await expect.poll(() => scriptField(page).inputValue()).toBe('Good evening');
  await page.getByText('Grandma.jpg').waitFor();

  await button(page, t('videos.heading')).click();
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
  await page.keyboard.press('Control+V');
  await page.getByText('image.png').first().waitFor();
  expect(await scriptField(page).inputValue()).toBe('');
  await discard(page);
  await goOn(page);
  expect(await scriptField(page).inputValue()).toBe('Good evening');
  await discard(page);
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
});

it('several pictures are photos of one draft, and one that is none says so there', async ({
  page,
  jpeg,
}) => {
  const files = [jpeg, Buffer.from('no picture'), jpeg].map((buffer) => buffer.toString('base64'));
  await page.evaluate(async (all) => {
    const data = new DataTransfer();
    for (const [index, base64] of all.entries()) {
      const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
      data.items.add(new File([blob], `${index + 1}.jpg`, { type: 'image/jpeg' }));
    }
    const init = { bubbles: true, cancelable: true, dataTransfer: data };
    document.body.dispatchEvent(new DragEvent('drop', init));
  }, files);
  await page.getByText(t('photos.count', 3)).waitFor();
  await page.getByText(t('photos.useless', 1, { numbers: 2 })).waitFor();
  await button(page, t('photos.removeUseless', 1)).click();
  await page.getByText(t('photos.count', 2)).waitFor();
  await discard(page);
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
});

it('what is no picture is refused where it is pasted', async ({ page, jpeg }) => {
  await openPicture(page, 'Grandma.jpg', jpeg);
  await scriptField(page).waitFor();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['x'], 'x.txt', { type: 'text/plain' }));
    const init = { bubbles: true, cancelable: true, clipboardData };
    document.body.dispatchEvent(new ClipboardEvent('paste', init));
  });
  await page.getByText(t('own.notAPicture')).waitFor();
  await button(page, t('videos.heading')).click();
  await goOn(page);
  await scriptField(page).waitFor();
  expect(await page.getByText(t('own.notAPicture')).count()).toBe(0);
  await discard(page);
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
});

it('the logo of the page is no picture of the person’s', async ({ page, jpeg }) => {
  await openPicture(page, 'Grandma.jpg', jpeg);
  await scriptField(page).fill('As it was');
  const refused = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        addEventListener('dragstart', (event) => resolve(event.defaultPrevented), { once: true });
      }),
  );
  await page.locator('header img').dragTo(scriptField(page));
  expect(await refused).toBe(true);
  // From another page of ours it comes as a file.
  const isLeft = await scriptField(page).evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'icon.svg', { type: 'image/svg+xml' }));
    dataTransfer.setData('text/uri-list', `${location.origin}/icon.svg`);
    const init = { bubbles: true, cancelable: true, dataTransfer };
    return field.dispatchEvent(new DragEvent('drop', init));
  });
  expect(isLeft).toBe(false);
  expect(await page.getByText(t('picker.loading')).count()).toBe(0);
  await page.getByText('Grandma.jpg').waitFor();
  expect(await scriptField(page).inputValue()).toBe('As it was');
  await discard(page);
  await page.getByRole('heading', { name: t('videos.heading') }).waitFor();
});

it('a drawing is given as many pixels as HeyGen takes', async ({ page }) => {
  const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50">';
  const drawing = Buffer.from(`${head}<rect width="40" height="50" fill="teal"/></svg>`);
  await openPicture(page, 'Drawn.svg', drawing, 'image/svg+xml');
  await photoSays(page, t('composer.pixels', { width: 1638, height: 2047 }));
  await photoSays(page, t('composer.route.byFile'));
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
