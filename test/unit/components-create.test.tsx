// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { renderHook } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useCreate } from '../../components/composer/use-create.ts';
import type { DraftProblems } from '../../utils/core/draft/check-draft.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { anEmptyDraft } from './support/draft.ts';

const submitJob = vi.hoisted(() => vi.fn<(draft: Draft) => Promise<string>>(async () => 'created'));
vi.mock('../../utils/messages.ts', () => ({ submitJob }));

beforeEach(() => {
  fakeBrowser.reset();
  submitJob.mockClear();
});

const draft = anEmptyDraft({
  photo: { url: 'blob:https://photos.example/1', pageUrl: '', pageTitle: '' },
  script: 'Hello there',
  voice: { id: 'v', name: 'Ada' },
});

function press(problems: DraftProblems, allows = () => true) {
  const onCreated = vi.fn<(videos: number) => void>();
  const editor = {
    draft,
    unreadable: false,
    unsaved: false,
    newest: () => draft,
    edit: () => {},
    removePhotos: () => {},
    addPhotos: async () => {},
    close: async () => {},
    reopen: () => {},
  };
  const options = { check: () => problems, editor, account: null, allows, onCreated };
  const { result } = renderHook(() => useCreate({ ...options, rights: 'accepted' }));
  return { asked: result.current.create(), onCreated };
}

it('a photo that was not read yet keeps nothing from being ordered', async () => {
  const { asked, onCreated } = press({ photo: 'unreachable' });
  expect(await asked).toBeNull();
  expect(submitJob).toHaveBeenCalledWith(expect.objectContaining({ script: draft.script }));
  expect(onCreated).toHaveBeenCalledWith(1);
});

it('what may not leave the computer yet is no order', async () => {
  const { asked, onCreated } = press({}, () => false);
  expect(await asked).toBeNull();
  expect(submitJob).not.toHaveBeenCalled();
  expect(onCreated).not.toHaveBeenCalled();
});

it('nobody is asked about what can not be sent', async () => {
  const allows = vi.fn<() => boolean>(() => false);
  await press({ script: 'empty' }, allows).asked;
  expect(allows).not.toHaveBeenCalled();
});

it('what is wrong with the words does, and all that is wrong is said', async () => {
  const problems = { photo: 'unreachable', script: 'empty' } as const;
  const { asked } = press(problems);
  expect(await asked).toEqual(problems);
  expect(submitJob).not.toHaveBeenCalled();
});
