// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDraftEditor } from '../../components/composer/use-draft-editor.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import type { Change } from '../../utils/store/changes.ts';
import { anEmptyDraft } from './support/draft.ts';

// There is no database and no broadcast channel in this environment.
const kept = vi.hoisted(() => ({
  stored: new Map<string, Draft>(),
  saves: [] as Draft[],
  finish: [] as (() => void)[],
  tell: (_change: Change, _id?: string) => {},
  announced: [] as unknown[],
}));
vi.mock('../../utils/store/drafts.ts', () => ({
  getDraft: async (id: string) => kept.stored.get(id),
  saveDraft: (draft: Draft) => {
    kept.saves.push(draft);
    kept.stored.set(draft.id, draft);
    return new Promise<void>((resolve) => kept.finish.push(resolve));
  },
}));
vi.mock('../../utils/store/changes.ts', () => ({
  announce: (...change: unknown[]) => kept.announced.push(change),
  onChange: (listener: (change: Change, id?: string) => void) => {
    kept.tell = listener;
    return () => {};
  },
}));

const draft = anEmptyDraft();

beforeEach(() => {
  kept.stored.clear();
  kept.stored.set('d', draft);
  kept.saves.length = 0;
  kept.finish.length = 0;
  kept.announced.length = 0;
});
afterEach(cleanup);

async function open() {
  const { result } = renderHook(() => useDraftEditor('d'));
  await waitFor(() => expect(result.current.draft).toBeTruthy());
  return result;
}

it('saves the whole draft at every keystroke, immediately and in order', async () => {
  const editor = await open();
  // Three in a row: none waits for a render or for the save before it.
  await act(() => {
    for (const script of ['H', 'He', 'Hey']) editor.current.edit({ script });
    expect(kept.saves.map((it) => it.script)).toEqual(['H', 'He', 'Hey']);
    editor.current.edit({ title: 'T' });
  });
  expect(kept.saves.at(-1)).toMatchObject({
    ...draft,
    script: 'Hey',
    title: 'T',
    updatedAt: expect.any(Number),
  });
  expect(editor.current.draft?.script).toBe('Hey');
});

it('keeps what is typed when an older version is stored elsewhere', async () => {
  const editor = await open();
  await act(() => editor.current.edit({ script: 'typed here' }));
  kept.stored.set('d', { ...draft, script: 'from elsewhere' });
  await act(async () => kept.tell('drafts'));
  expect(editor.current.draft?.script).toBe('typed here');
});

it('loads a newer version that was stored elsewhere', async () => {
  const editor = await open();
  await act(() => editor.current.edit({ script: 'typed here' }));
  const later = { ...draft, script: 'from elsewhere', updatedAt: Date.now() + 1000 };
  kept.stored.set('d', later);
  await act(async () => kept.tell('drafts'));
  expect(editor.current.draft?.script).toBe('from elsewhere');
  await act(() => editor.current.edit({ title: 'Mine' }));
  expect(kept.stored.get('d')).toMatchObject({ script: 'from elsewhere', title: 'Mine' });
});

it('shows what is typed into the same draft on another page, once that is saved', async () => {
  const editor = await open();
  kept.stored.set('d', { ...draft, script: 'typed there', updatedAt: Date.now() + 1000 });
  await act(async () => kept.tell('typed', 'another'));
  expect(editor.current.draft?.script).toBe(draft.script);
  await act(async () => kept.tell('typed', 'd'));
  expect(editor.current.draft?.script).toBe('typed there');

  await act(() => editor.current.edit({ title: 'Mine' }));
  expect(kept.announced).toEqual([]);
  await act(async () => kept.finish.at(-1)?.());
  expect(kept.announced).toEqual([['typed', 'd']]);
});

it('reports a deleted draft', async () => {
  const editor = await open();
  kept.stored.clear();
  await act(async () => kept.tell('drafts'));
  expect(editor.current.draft).toBeNull();
});

it('closes after the last keystroke is saved, and saves nothing until it is reopened', async () => {
  const editor = await open();
  await act(() => editor.current.edit({ script: 'Hey' }));
  let closed = false;
  const closing = editor.current.close().then(() => {
    closed = true;
  });
  await act(() => editor.current.edit({ script: 'Hey, late' }));
  expect(kept.saves).toHaveLength(1);
  expect(closed).toBe(false);
  kept.finish.at(-1)?.();
  await closing;

  editor.current.reopen();
  await act(() => editor.current.edit({ script: 'Hey again' }));
  expect(kept.saves.at(-1)?.script).toBe('Hey again');
});
