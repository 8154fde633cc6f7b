import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { allIn } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { walk } from './support/focus.ts';
import { lookAt } from './support/look.ts';
import { like, t } from './support/messages.ts';
import {
  animate,
  button,
  chooseVoice,
  create,
  discard,
  GALLERY,
  giveKey,
  leaveOptions,
  openOptions,
  openPhotoFacts,
  openPicture,
  openVideos,
  photoSays,
  ready,
  rowOf,
  scriptField,
} from './support/person.ts';
import { choose } from './support/rows.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

const NARROWEST = { width: 320, height: 600 };
const LOW = { width: 400, height: 300 };
const POPUP = { width: 400, height: 600 };

const it = browserTests()
  .override('heygen', { render: 'none', renderMs: 0 })
  .override('page', async ({ browser }, { onCleanup }) => {
    const page = await openVideos(browser);
    await page.setViewportSize(POPUP);
    onCleanup(() => page.close());
    return page;
  });

it.beforeAll(({ browser }) => giveKey(browser, KEY));

/** Three people side by side, each on a third of 1500 × 600 pixels. */
async function group(): Promise<Buffer> {
  const canvas = createCanvas(1500, 600);
  const pen = canvas.getContext('2d');
  const people = await Promise.all(
    portraits
      .filter(({ format }) => format === 'jpeg')
      .slice(0, 3)
      .map(portraitBytes),
  );
  for (const [index, person] of people.entries()) {
    const image = await loadImage(person);
    pen.drawImage(image, index * 500, 0, 500, (image.height / image.width) * 500);
  }
  return canvas.toBuffer('image/jpeg');
}

/** How far two pictures are apart at their middles, of 255. */
function distance(one: Image, other: Image): number {
  const [a, b] = [one, other].map((image) => {
    const canvas = createCanvas(8, 8);
    canvas.getContext('2d').drawImage(image, 0, 0, 8, 8);
    return canvas.getContext('2d').getImageData(0, 0, 8, 8).data;
  });
  if (!a || !b) throw new Error('There is nothing to compare.');
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

async function sentPicture({ videos }: Simulator): Promise<Image> {
  return loadImage(videos.at(-1)?.pictureFile ?? Buffer.of());
}

async function partOf(picture: Buffer, x: number, width: number): Promise<Image> {
  const image = await loadImage(picture);
  const canvas = createCanvas(width, image.height);
  canvas.getContext('2d').drawImage(image, -x, 0);
  return loadImage(canvas.toBuffer('image/png'));
}

/** Its name is another one once several faces are found. */
const cropButton = (page: Page) =>
  page.getByRole('button', {
    name: new RegExp(`^(?:${t('crop.open')}|${t('crop.chooseFace')})$`, 'u'),
  });
const frame = (page: Page) => page.getByRole('application', { name: like('crop.frame') });
const says = (page: Page, width: number, height: number) =>
  page.getByText(t('composer.pixels', { width, height })).first().waitFor();

/** Drags from one place of the picture to another, given in fractions of it. */
async function dragOver(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const box = await page.locator('.crop__picture').boundingBox();
  if (!box) throw new Error('There is no picture.');
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await page.mouse.move(...at(to));
  await page.mouse.up();
}

it('what is drawn over the photo is kept, shown, and sent', async ({ page, stage }) => {
  const picture = await group();
  await openPicture(page, 'All of us.jpg', picture);
  await cropButton(page).click();
  await page.getByRole('heading', { name: t('crop.heading') }).waitFor();
  await says(page, 1500, 600);
  await dragOver(page, [0.4, 0.1], [0.6, 0.9]);
  // An edge, a corner, and the frame itself.
  await dragOver(page, [0.4, 0.5], [1 / 3, 0.5]);
  await dragOver(page, [0.6, 0.9], [2 / 3, 1.2]);
  await dragOver(page, [0.5, 0.5], [0.5, 0.2]);
  await dragOver(page, [0.5, 0.9], [0.5, 1]);
  await lookAt(page, 'crop');
  await holdToTree(page, 'crop');
  await button(page, t('page.done')).click();
  await expect
    .poll(() => page.evaluate('document.activeElement.className'))
    .toContain('photo-stage__crop');
  // A press on it shows all that is sent.
  await button(page, t('optionPages.showPhoto')).click();
  const { width, height } = (await page.locator('.whole-photo__picture').boundingBox()) ?? POPUP;
  expect(width / height).toBeCloseTo(500 / 600, 1);
  await page.keyboard.press('Escape');
  await lookAt(page, 'composer-cropped');
  await holdToTree(page, 'composer-cropped');

  // It is there again when the popup is.
  await page.reload();
  await scriptField(page).fill('The one in the middle');
  await openOptions(page, t('optionPages.frame'));
  const preview = page.locator('.framing__frame');
  await expect
    .poll(() => preview.evaluate((it: HTMLElement) => it.offsetWidth / it.offsetHeight))
    .toBeCloseTo(500 / 600, 1);
  await leaveOptions(page);
  await chooseVoice(page, 'english');
  await create(page);
  await ready(rowOf(page, 'The one in the middle'));
  const sent = await sentPicture(stage.simulator);
  expect(Math.abs(sent.width - 500)).toBeLessThan(15);
  expect(Math.abs(sent.height - 600)).toBeLessThan(15);
  expect(distance(sent, await partOf(picture, 500, 500))).toBeLessThan(8);
  expect(distance(sent, await partOf(picture, 0, 500))).toBeGreaterThan(12);
});

it('the keyboard draws it, too, and takes it back', async ({ page }) => {
  await openPicture(page, 'Keys.jpg', await group());
  await cropButton(page).press('Enter');
  const walker = await walk(page);
  await walker.tabTo(like('crop.frame'));
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  await says(page, 1200, 600);
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  for (let press = 0; press < 60; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  // Nothing smaller can speak.
  await says(page, 200, 600);
  await page.keyboard.press('Escape');
  await walker.isOn(new RegExp(`${t('crop.open')}|${t('crop.chooseFace')}`, 'u'));
  const [draft] = await allIn(page, 'drafts');
  expect(draft).toMatchObject({
    photo: { crop: { x: expect.closeTo(0.1), width: expect.closeTo(200 / 1500), shape: 2.5 } },
  });

  await cropButton(page).click();
  await button(page, t('crop.whole')).click();
  await says(page, 1500, 600);
  await button(page, t('page.done')).click();
  expect((await allIn(page, 'drafts'))[0]).not.toHaveProperty('photo.crop');
  await discard(page);
});

it('each face is found by the product itself, and offered', async ({ page }) => {
  await openPicture(page, 'Faces.jpg', await group());
  await page.getByText(t('composer.warning.severalFaces')).waitFor();
  await lookAt(page, 'composer-several-faces');
  await cropButton(page).click();
  const second = button(page, t('crop.face', { number: 2 }));
  await second.click();
  await expect.poll(() => second.getAttribute('aria-pressed')).toBe('true');
  await page.getByText(t('composer.warning.severalFaces')).waitFor({ state: 'detached' });
  await lookAt(page, 'crop-faces');
  for (const size of [NARROWEST, LOW]) {
    await page.setViewportSize(size);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
    await lookAt(page, `crop-faces-${size.width}x${size.height}`);
  }
  await button(page, t('page.done')).click();
  await discard(page);
});

it('what is cropped goes as a file, although its link works', async ({ browser, page, stage }) => {
  await page.close();
  const popup = await animate(browser, `${GALLERY}portraits/leila.jpg`);
  await openPhotoFacts(popup);
  await popup
    .getByText(t('composer.route.byLink'))
    .or(popup.getByText(t('composer.route.byFile')))
    .waitFor();
  // They lie over the button.
  await popup.keyboard.press('Escape');
  await cropButton(popup).click();
  await frame(popup).focus();
  for (let press = 0; press < 10; press += 1) await popup.keyboard.press('Shift+ArrowUp');
  await button(popup, t('page.done')).click();
  await photoSays(popup, t('composer.route.byFile'));
  await scriptField(popup).fill('Without my hands');
  await chooseVoice(popup, 'english');
  await create(popup);
  await ready(rowOf(popup, 'Without my hands'));
  expect(stage.simulator.videos.at(-1)?.request).toMatchObject({ image: { type: 'asset_id' } });
  const sent = await sentPicture(stage.simulator);
  expect(sent.height / sent.width).toBeCloseTo((1350 * 0.8) / 1080, 1);

  // Another one is made of it: with the same crop, and with all of the picture at hand.
  await choose(rowOf(popup, 'Without my hands'), t('videos.again'));
  await cropButton(popup).click();
  await says(popup, 1080, 1080);
  await button(popup, t('crop.whole')).click();
  await says(popup, 1080, 1350);
  await popup.close();
});

it('the whole picture is seen in the composer before any of it is chosen', async ({
  page,
  jpeg,
}) => {
  await openPicture(page, 'Ada.jpg', jpeg);
  await button(page, t('optionPages.showPhoto')).click();
  const picture = page.locator('.whole-photo__picture');
  await expect
    .poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth))
    .toBeGreaterThan(0);
  const box = await picture.boundingBox();
  const shape = await picture.evaluate(
    (it: HTMLImageElement) => it.naturalWidth / it.naturalHeight,
  );
  expect(box && box.y + box.height).toBeLessThanOrEqual(POPUP.height);
  expect(box && box.width / box.height).toBeCloseTo(shape, 1);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate('document.activeElement.ariaLabel'))
    .toBe(t('optionPages.showPhoto'));
  await discard(page);
});
