import { useState } from 'preact/hooks';
import { MAX_PICKED } from '../../utils/core/photo/offered.ts';
import { pickPhotos } from '../../utils/messages.ts';

export interface Picking {
  readonly picked: ReadonlySet<string>;
  /** The last toggle was refused by the maximum. */
  readonly full: boolean;
  /** URLs of the pictures that are being fetched. */
  readonly busy: ReadonlySet<string>;
  /** The page is gone, and its pictures with it. */
  readonly gone: boolean;
  readonly toggle: (url: string) => void;
  readonly clear: () => void;
  readonly pick: (urls: readonly string[]) => Promise<void>;
}

const NONE: ReadonlySet<string> = new Set();

/** Collects picked pictures, up to a maximum, and starts their draft. */
export function usePicking(onPicked: (draftId: string) => void): Picking {
  const [picked, setPicked] = useState(NONE);
  const [full, setFull] = useState(false);
  const [busy, setBusy] = useState(NONE);
  const [gone, setGone] = useState(false);

  const toggle = (url: string) => {
    const next = new Set(picked);
    if (!next.delete(url)) next.add(url);
    setFull(next.size > MAX_PICKED);
    if (next.size <= MAX_PICKED) setPicked(next);
  };
  const clear = () => {
    setPicked(NONE);
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
  return { picked, full, busy, gone, toggle, clear, pick };
}
