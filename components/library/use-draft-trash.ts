import { useState } from 'preact/hooks';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { UNDO_MS } from '../../utils/core/job/undo.ts';
import { discardDraft } from '../../utils/store/discard-draft.ts';
import { leaveDiscarded, outlive } from '../../utils/store/left.ts';

export interface DraftTrash {
  /** Those that nobody has discarded. */
  readonly kept: readonly Draft[];
  /** How many were discarded last, and can be had back. */
  readonly gone: number;
  readonly failed: boolean;
  readonly remove: (id: string) => void;
  readonly undo: () => void;
}

type Waiting = ReadonlyMap<string, AbortController>;

/** Hides at once what is discarded, and deletes it some seconds later, or when the page is left. */
export function useDraftTrash(drafts: readonly Draft[]): DraftTrash {
  const [waiting, setWaiting] = useState<Waiting>(new Map());
  const [failed, setFailed] = useState(false);
  const forget = (id: string) =>
    setWaiting((before) => new Map([...before].filter(([each]) => each !== id)));
  const discard = async (id: string, { signal }: AbortController) => {
    const leave = () => signal.aborted || leaveDiscarded(id);
    await outlive(new Promise((resolve) => setTimeout(resolve, UNDO_MS)), leave);
    if (signal.aborted) return;
    await discardDraft(id).catch(() => setFailed(true));
    forget(id);
  };
  return {
    kept: drafts.filter(({ id }) => !waiting.has(id)),
    gone: waiting.size,
    failed,
    remove: (id) => {
      const wish = new AbortController();
      setFailed(false);
      setWaiting((before) => new Map(before).set(id, wish));
      void discard(id, wish);
    },
    undo: () => {
      for (const wish of waiting.values()) wish.abort();
      setWaiting(new Map());
    },
  };
}
