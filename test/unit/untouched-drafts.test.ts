import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Defaults } from '../../utils/core/draft/defaults.ts';
import { touched } from '../../utils/core/draft/untouched.ts';
import { getDraft, listDrafts, saveDraft, startDraft } from '../../utils/store/drafts.ts';
import { changePhoto, getPhoto, sweepPhotos } from '../../utils/store/photos.ts';
import { deleteForgotten, touchDraft } from '../../utils/store/untouched-drafts.ts';
import { emptyDatabase } from './support/database.ts';
import { T0 } from './support/job.ts';

beforeEach(emptyDatabase);

const DAY_MS = 24 * 60 * 60_000;
const defaults: Defaults = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };
const at = (name: string) => ({
  url: `https://photos.example/${name}.jpg`,
  pageUrl: 'https://photos.example/',
  pageTitle: 'Gallery',
});
const bytes = new Blob(['picture'], { type: 'image/jpeg' });
const click = (name: string, now = T0) => startDraft(at(name), defaults, now);
const ids = async () => (await listDrafts()).map(({ id }) => id);

describe('another click', () => {
  it('takes the place of a draft that nobody wrote in, and of its picture', async () => {
    const ada = await click('ada');
    await changePhoto({ id: ada.id, bytes });
    const bob = await click('bob');
    expect(await ids()).toEqual([bob.id]);
    await sweepPhotos();
    expect(await getPhoto(ada.id)).toBeUndefined();
  });

  it.each([
    ['a letter', { script: 'D' }],
    ['a choice', { resolution: '720p' }],
  ] as const)('leaves a draft with %s in it', async (_, parts) => {
    const ada = await click('ada');
    await saveDraft({ ...touched(ada), ...parts });
    await click('bob');
    expect(await getDraft(ada.id)).toMatchObject(parts);
  });

  it('leaves a draft that began with words, a file, or several photos', async () => {
    const said = await click('ada');
    await saveDraft({ ...said, script: 'From the page' });
    const file = await startDraft(at('file'), defaults, T0, { stored: { bytes } });
    const several = await startDraft(at('bob'), defaults, T0, { others: [at('mei')] });
    await click('rosa');
    expect(await ids()).toEqual(expect.arrayContaining([said.id, file.id, several.id]));
  });

  it('takes the place of a draft that says only what its preset brings', async () => {
    const brought = { ...defaults, script: 'Good morning.', preset: 'p' };
    const ada = await startDraft(at('ada'), brought, T0);
    expect(ada.script).toBe('Good morning.');
    const bob = await startDraft(at('bob'), brought, T0);
    expect(await ids()).toEqual([bob.id]);
  });

  it('leaves a draft that was given words from the page, whatever its preset brings', async () => {
    const brought = { ...defaults, script: 'Good morning.', preset: 'p' };
    const ada = await startDraft(at('ada'), { ...brought, script: '' }, T0);
    await startDraft(at('ada'), brought, T0, { script: 'From the page' });
    await click('bob');
    expect(await getDraft(ada.id)).toMatchObject({ script: 'From the page' });
  });

  it('leaves a draft that was just ordered', async () => {
    const ada = await click('ada');
    await saveDraft({ ...ada, ordered: { at: T0, face: 'Ada' } });
    await click('bob');
    expect(await ids()).toContain(ada.id);
  });

  it('leaves what something was asked for that is stored elsewhere', async () => {
    const ada = await click('ada');
    await touchDraft(ada.id);
    await click('bob');
    expect(await ids()).toContain(ada.id);
  });

  it('loses no letter that another window stores at this moment, nor its picture', async () => {
    const ada = await click('ada');
    await changePhoto({ id: ada.id, bytes });
    await Promise.all([click('bob'), saveDraft({ ...touched(ada), script: 'D' })]);
    expect((await getDraft(ada.id))?.script).toBe('D');
    expect((await getPhoto(ada.id))?.bytes).toBeDefined();
  });

  it('on the same photo comes back to it', async () => {
    const ada = await click('ada');
    expect((await click('ada', T0 + DAY_MS)).id).toBe(ada.id);
    await deleteForgotten(T0 + DAY_MS + 1);
    expect(await ids()).toEqual([ada.id]);
  });
});

it('after a day a draft goes that nobody wrote in, and no other', async () => {
  const ada = await click('ada');
  await saveDraft({ ...touched(ada), script: 'Half a sent' });
  const bob = await click('bob');
  await deleteForgotten(T0 + DAY_MS);
  expect(await ids()).toContain(bob.id);
  await deleteForgotten(T0 + DAY_MS + 1);
  expect(await ids()).toEqual([ada.id]);
});

it('a draft of an older version counts as written in', async () => {
  const { untouched: _, ...old } = await click('ada');
  await saveDraft(old);
  await click('bob');
  await deleteForgotten(T0 + 30 * DAY_MS);
  expect(await ids()).toEqual([old.id]);
});
