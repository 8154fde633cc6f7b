import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withoutPhotos } from '../../utils/core/draft/change-photos.ts';
import type { Draft, DraftPhoto } from '../../utils/core/draft/draft.ts';
import { parseDraft } from '../../utils/core/draft/draft-record.ts';
import type { VideoOptions } from '../../utils/core/draft/options.ts';
import { touched } from '../../utils/core/draft/untouched.ts';
import { announce, onChange } from '../../utils/store/changes.ts';
import { getDraft, saveDraft, saveFewerPhotos } from '../../utils/store/drafts.ts';
import { leaveTyped, outlive } from '../../utils/store/left.ts';

export type DraftEdit = Partial<
  Pick<
    Draft,
    | 'narration'
    | 'script'
    | 'uncleaned'
    | 'voice'
    | 'voiceSettings'
    | 'heard'
    | 'recording'
    | 'audioUrl'
    | 'audioLinkSeconds'
    | 'route'
    | 'account'
    | 'avatar'
    | 'photo'
    | 'others'
    | 'preset'
  > &
    VideoOptions
>;

export interface DraftEditor {
  /** `undefined` while it is loading, `null` once it is deleted. */
  readonly draft: Draft | null | undefined;
  readonly unreadable: boolean;
  readonly unsaved: boolean;
  /** With every edit, of which the last may not be shown yet. */
  readonly newest: () => Draft | null;
  readonly edit: (changes: DraftEdit) => void;
  /** Never removes the last photo. */
  readonly removePhotos: (ids: readonly string[]) => void;
  /** Resolves once that is saved. */
  readonly addPhotos: (photos: readonly DraftPhoto[]) => Promise<void>;
  /** Stops saving. Resolves once every edit is saved, rejects if that fails. */
  readonly close: () => Promise<void>;
  /** Resumes saving, if what it was closed for failed. */
  readonly reopen: () => void;
}

/**
 * Edits a draft and saves every keystroke. An older stored version never overwrites what is typed here; a newer one,
 * from another page, replaces it.
 *
 * @param record the draft as it is stored; `undefined` where that is not read yet.
 */
export function useDraftEditor(id: string, record?: unknown): DraftEditor {
  const [draft, setDraft] = useState<Draft | null | undefined>(
    () => parseDraft(record) ?? undefined,
  );
  const [unreadable, setUnreadable] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const newest = useRef<Draft | null>(draft ?? null);
  const stored = useRef<Draft | null>(draft ?? null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const closed = useRef(false);

  useLayoutEffect(() => {
    let stopped = false;
    const show = (read: Draft | undefined) => {
      if (stopped || (read && !isNews(read, newest.current))) return;
      stored.current = newest.current = read ?? null;
      setDraft(read ?? null);
    };
    const read = () =>
      getDraft(newest.current?.id ?? id).then(show, () => {
        if (!stopped && !newest.current) setUnreadable(true);
      });
    void read();
    // A draft that is being sent is expected to disappear.
    const stop = onChange((change, its) => {
      const isMine = change === 'drafts' || (change === 'typed' && its === newest.current?.id);
      if (isMine && !closed.current) void read();
    });
    return () => {
      stopped = true;
      stop();
      // To all once at the end, not with each keystroke.
      void saving.current.catch(() => {}).then(() => announce('drafts'));
    };
  }, [id]);

  const keep = useCallback((next: Draft, save: (next: Draft) => Promise<void>) => {
    newest.current = next;
    setDraft(next);
    // Must start synchronously: the popup may close in a moment. The database keeps the order.
    const saved = outlive(save(next), () => {
      if (stored.current) leaveTyped(stored.current, next);
    });
    saving.current = saved;
    saved.then(
      () => {
        stored.current = next;
        setUnsaved(false);
        // Another page may show it: what is typed there comes on top of this.
        announce('typed', next.id);
      },
      () => setUnsaved(true),
    );
  }, []);
  const edit = useCallback(
    (changes: DraftEdit) => {
      if (closed.current || !newest.current) return;
      keep({ ...touched(newest.current), ...changes, updatedAt: Date.now() }, saveDraft);
    },
    [keep],
  );
  const removePhotos = useCallback(
    (ids: readonly string[]) => {
      const before = newest.current;
      if (closed.current || !before) return;
      const next = withoutPhotos({ ...touched(before), updatedAt: Date.now() }, ids);
      keep(next, (after) => saveFewerPhotos(before, after));
    },
    [keep],
  );

  const addPhotos = useCallback(
    async (photos: readonly DraftPhoto[]) => {
      edit({ others: [...(newest.current?.others ?? []), ...photos] });
      await saving.current;
    },
    [edit],
  );

  const close = useCallback(() => {
    closed.current = true;
    return saving.current;
  }, []);
  const reopen = useCallback(() => {
    closed.current = false;
    // Over the order, which is withdrawn.
    if (newest.current) keep(newest.current, saveDraft);
  }, [keep]);

  return {
    draft,
    unreadable,
    unsaved,
    newest: () => newest.current,
    edit,
    removePhotos,
    addPhotos,
    close,
    reopen,
  };
}

const isNews = (read: Draft, newest: Draft | null): boolean =>
  newest === null || read.updatedAt > newest.updatedAt;
