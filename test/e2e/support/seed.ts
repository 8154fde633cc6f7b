import type { Page } from 'playwright-core';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { Job } from '../../../utils/core/job/job.ts';
import { recordOf } from '../../../utils/core/job/mark.ts';
import type { Browser } from '../../browser/launch.ts';
import { painted } from '../../gallery/painted.ts';
import { portraits } from '../../gallery/portraits.ts';
import { replaceAll } from './database.ts';

/** What the extension keeps, as a test wants to find it. */
export interface Kept {
  readonly jobs?: readonly Job[];
  readonly drafts?: readonly Draft[];
  /** Settings by the names they have in the storage. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Puts things where the extension keeps them. */
export interface Seeder {
  /**
   * In place of all that was kept but the voices. Each job and draft gets a portrait of the gallery,
   * the name of which its id begins with.
   */
  seed(kept: Kept): Promise<void>;
}

/** The settings of a person who has agreed that what they compose goes to HeyGen: asked once, long ago. */
export const AGREED = { sendingAgreedAt: 1 };

const DOOR = 'options.html';

/** Opens a page of the extension to seed through; it stays. */
export async function openSeeder(browser: Browser): Promise<Seeder> {
  const page = await browser.open(DOOR);
  // It is shown only once the database is there.
  await page.getByRole('heading').first().waitFor();
  return { seed: (kept) => seed(page, kept) };
}

async function seed(page: Page, { jobs = [], drafts = [], settings = {} }: Kept): Promise<void> {
  const ids = [...jobs, ...drafts].map(({ id }) => id);
  const photos = await Promise.all(ids.map(async (id) => ({ id, jpeg: await portraitOf(id) })));
  await page.evaluate(
    `localStorage.clear(); chrome.storage.local.clear().then(() => chrome.storage.local.set(${JSON.stringify({ ...AGREED, ...settings })}))`,
  );
  await replaceAll(
    page,
    'photos',
    `await Promise.all(${JSON.stringify(photos)}.map(${KEPT_PHOTO}))`,
  );
  await replaceAll(page, 'drafts', JSON.stringify(drafts));
  await replaceAll(page, 'jobs', JSON.stringify(jobs.map(recordOf)));
}

/** A photo as the extension keeps it: with a small copy. */
const KEPT_PHOTO = `async ({ id, jpeg }) => {
  const bytes = await (await fetch('data:image/jpeg;base64,' + jpeg)).blob();
  const small = await createImageBitmap(bytes, { resizeWidth: 320 });
  const canvas = new OffscreenCanvas(small.width, small.height);
  canvas.getContext('2d').drawImage(small, 0, 0);
  return { id, bytes, thumbnail: await canvas.convertToBlob({ type: 'image/jpeg' }) };
}`;

async function portraitOf(id: string): Promise<string> {
  const portrait = portraits.find(({ name }) => id.startsWith(name));
  if (!portrait) throw new Error(`No portrait for ${id}.`);
  return (await painted(portrait)).toString('base64');
}

/** What was heard of the account is asked for anew, as after a while. */
export async function forgetAccount(page: Page): Promise<void> {
  await page.evaluate(`chrome.storage.session.remove('account')`);
}
