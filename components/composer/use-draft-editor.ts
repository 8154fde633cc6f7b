import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, withoutPhotos } from '../../utils/core/draft/draft.ts';
import type { VideoOptions } from '../../utils/core/draft/options.ts';
import { announce, onChange } from '../../utils/store/changes.ts';
import { getDraft, saveDraft, saveFewerPhotos } from '../../utils/store/drafts.ts';

/** What a person can change in a draft. */
export type DraftEdit = Partial<
  Pick<
    Draft,
    | 'narration'
    | 'script'
    | 'voice'
    | 'voiceSettings'
    | 'heard'
    | 'recording'
    | 'audioUrl'
    | 'audioLinkSeconds'
    | 'route'
    | 'avatar'
  > &
    VideoOptions
>;

export interface DraftEditor {
  /** `undefined` while it is read, `null` when it is gone. */
  readonly draft: Draft | null | undefined;
  readonly unreadable: boolean;
  readonly unsaved: boolean;
  readonly edit: (changes: DraftEdit) => void;
  /** Takes some of several photos out; the last one stays. */
  readonly removePhotos: (ids: readonly string[]) => void;
  /** Ends saving; resolves once everything typed is kept, rejects when it could not be. */
  readonly close: () => Promise<void>;
  /** Takes up saving again, when nothing came of what it was closed for. */
  readonly reopen: () => void;
}

/**
 * Holds a draft while it is written. What is typed here is never overwritten by what was kept before; what was
 * changed elsewhere since is taken over.
 */
export function useDraftEditor(id: string): DraftEditor {
  const [draft, setDraft] = useState<Draft | null>();
  const [unreadable, setUnreadable] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const newest = useRef<Draft | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const closed = useRef(false);

  useEffect(() => {
    let stopped = false;
    const show = (read: Draft | undefined) => {
      if (stopped || (read && !isNews(read, newest.current))) return;
      newest.current = read ?? null;
      setDraft(read ?? null);
    };
    const read = () =>
      getDraft(newest.current?.id ?? id).then(show, () => {
        if (!stopped && !newest.current) setUnreadable(true);
      });
    void read();
    // While it is being sent, it is meant to go.
    const stop = onChange((change) => change === 'drafts' && !closed.current && void read());
    return () => {
      stopped = true;
      stop();
      // Whoever lists drafts is not told of each letter.
      void saving.current.catch(() => {}).then(() => announce('drafts'));
    };
  }, [id]);

  const keep = useCallback((next: Draft, save: (next: Draft) => Promise<void>) => {
    newest.current = next;
    setDraft(next);
    // Asked for at once, as the popup may be gone in a moment; the database keeps the order.
    const saved = save(next);
    saving.current = saved;
    saved.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  }, []);
  const edit = useCallback(
    (changes: DraftEdit) => {
      if (closed.current || !newest.current) return;
      keep({ ...newest.current, ...changes, updatedAt: Date.now() }, saveDraft);
    },
    [keep],
  );
  const removePhotos = useCallback(
    (ids: readonly string[]) => {
      const before = newest.current;
      if (closed.current || !before) return;
      const next = withoutPhotos({ ...before, updatedAt: Date.now() }, ids);
      keep(next, (after) => saveFewerPhotos(before, after));
    },
    [keep],
  );

  const close = useCallback(() => {
    closed.current = true;
    return saving.current;
  }, []);
  const reopen = useCallback(() => {
    closed.current = false;
  }, []);

  return { draft, unreadable, unsaved, edit, removePhotos, close, reopen };
}

const isNews = (read: Draft, newest: Draft | null): boolean =>
  newest === null || read.updatedAt > newest.updatedAt;
