import { useState } from 'preact/hooks';
import { MAX_PICKED } from '../../utils/core/photo/offered.ts';
import { pickPhotos } from '../../utils/messages.ts';

export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  /** One more was wanted than can be had. */
  readonly full: boolean;
  /** What is being fetched. */
  readonly busy: ReadonlySet<string>;
  /** They are not to be had any more. */
  readonly gone: boolean;
  readonly toggle: (url: string) => void;
  readonly clear: () => void;
  readonly pick: (urls: readonly string[]) => Promise<void>;
}

const NONE: ReadonlySet<string> = new Set();

/** Which of a page's pictures are chosen, and the way from them to their draft. */
export function useChoosing(onPicked: (draftId: string) => void): Choosing {
  const [chosen, setChosen] = useState(NONE);
  const [full, setFull] = useState(false);
  const [busy, setBusy] = useState(NONE);
  const [gone, setGone] = useState(false);

  const toggle = (url: string) => {
    const next = new Set(chosen);
    if (!next.delete(url)) next.add(url);
    setFull(next.size > MAX_PICKED);
    if (next.size <= MAX_PICKED) setChosen(next);
  };
  const clear = () => {
    setChosen(NONE);
    setFull(false);
  };
  const pick = async (urls: readonly string[]) => {
    if (busy.size > 0 || urls.length === 0) return;
    setBusy(new Set(urls));
    const draftId = await pickPhotos(urls).catch(() => null);
    setBusy(NONE);
    if (draftId === null) setGone(true);
    else onPicked(draftId);
  };
  return { chosen, full, busy, gone, toggle, clear, pick };
}
