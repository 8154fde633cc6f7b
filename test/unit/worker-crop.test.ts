import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getDraft } from '../../utils/store/drafts.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { changePhoto, getPhoto } from '../../utils/store/photos.ts';
import { draftFromJob, submitJob } from '../../utils/worker/commands/jobs.ts';
import { fileOf } from '../../utils/worker/engine/job-files.ts';
import { useSimulator } from './support/simulator.ts';
import { changeAccount, seedDraft, useWorker } from './support/worker.ts';

useSimulator();
useWorker();

const crop = { x: 0.5, y: 0, width: 0.5, height: 1, shape: 2 };
const facts = {
  width: 2000,
  height: 1000,
  type: 'image/jpeg',
  transparent: false,
  animated: false,
  asItIs: true,
} as const;
const photo = { url: 'https://photos.example/all.jpg', pageUrl: '', pageTitle: '' };

/** Where and how large what is drawn on a canvas is: nothing draws outside a browser. */
let drawings: string[] = [];
let canDraw = true;

beforeEach(() => {
  [drawings, canDraw] = [[], true];
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    if (!canDraw) throw new Error('No picture');
    const [width = 2000, height = 1000] =
      /cut to (\d+) (\d+)/u.exec(await blob.text())?.slice(1) ?? [];
    return { width: Number(width), height: Number(height), close() {} };
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly #size: string;
      constructor(width: number, height: number) {
        this.#size = `${width} ${height}`;
      }
      getContext = () => ({
        fillRect() {},
        drawImage: (_: unknown, x: number, y: number) =>
          drawings.push(`${this.#size} at ${x} ${y}`),
      });
      convertToBlob = async ({ type }: { type: string }) =>
        new Blob([`cut to ${this.#size}`], { type });
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A job of a draft with a crop. The key in use is one that can make nothing of it yet. */
async function ordered() {
  await changeAccount();
  const draft = await seedDraft({ photo: { ...photo, crop } });
  const bytes = new Blob(['whole'], { type: 'image/jpeg' });
  await changePhoto({ id: draft.id, bytes, facts, link: photo.url });
  expect(await submitJob(draft)).toBe('created');
  const job = await getJob(draft.id);
  if (!job) throw new Error('There is no job.');
  return job;
}

it('what is cropped is sent as a file, whatever link there is', async () => {
  const job = await ordered();
  expect(job).toMatchObject({ route: 'upload', photo: { crop } });
  expect(await (await fileOf(job, 'picture'))?.text()).toBe('cut to 1000 1000');
  expect(drawings[0]).toBe('1000 1000 at -1000 0');
});

it('a second try sends the very same file', async () => {
  const job = await ordered();
  const first = await fileOf(job, 'picture');
  drawings = [];
  expect(await (await fileOf(job, 'picture'))?.text()).toBe(await first?.text());
  expect(drawings).toEqual([]);
  expect(await (await getPhoto(job.id))?.thumbnail?.text()).toBe('cut to 320 320');
});

it('what can’t be cropped is not sent whole', async () => {
  const job = await ordered();
  canDraw = false;
  expect(await fileOf(job, 'picture')).toBeUndefined();
});

it('a draft made of the job has the crop, and the whole picture for another one', async () => {
  const job = await ordered();
  await fileOf(job, 'picture');
  const id = (await draftFromJob(job.id)) ?? '';
  const draft = await getDraft(id);
  expect(draft?.photo.crop).toEqual(crop);
  const stored = await getPhoto(id);
  expect(await stored?.bytes?.text()).toBe('whole');
  expect(await stored?.thumbnail?.text()).toBe('cut to 320 320');
  if (!draft) throw new Error('There is no draft.');

  const left = { ...crop, x: 0 };
  await submitJob({ ...draft, photo: { ...photo, crop: left } });
  const next = await getJob(id);
  drawings = [];
  await (next && fileOf(next, 'picture'));
  expect(drawings[0]).toBe('1000 1000 at 0 0');
});
