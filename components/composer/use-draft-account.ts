import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { type KeptKey, keyFor } from '../../utils/core/keys.ts';
import { switchKey } from '../../utils/messages.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { sayKeyName } from '../parts/say-key.ts';
import type { DraftEditor } from './use-draft-editor.ts';

/** For which account the video is made, where several keys are kept. */
export interface DraftAccount {
  /** Of the key in use, or of the one that the draft was begun with. */
  readonly id: string;
  /** What its key is called. */
  readonly name: string;
  /** The key in use is another account's. */
  readonly elsewhere: Elsewhere | null;
}

export interface Elsewhere {
  /** What the key in use is called. */
  readonly inUse: string;
  /** No answer came to the last press. */
  readonly unanswered: boolean;
  /** Uses the key that the draft was begun with. */
  readonly goBack: () => void;
  /** Makes it with the key in use; absent where a face of the other account is to speak. */
  readonly makeHere?: () => void;
}

/** @returns `null` where there is nothing to tell apart. */
export function useDraftAccount(draft: Draft, { edit }: DraftEditor): DraftAccount | null {
  const { all, current } = useKeys();
  const [unanswered, setUnanswered] = useState(false);
  const key = keyFor(draft.account, all, current);
  if (!key || !current) return null;
  const name = (it: KeptKey) => sayKeyName(it, all);
  const isElsewhere = key.account !== current.account;
  const elsewhere = {
    inUse: name(current),
    unanswered,
    goBack: () => {
      setUnanswered(false);
      switchKey(key.id).catch(() => setUnanswered(true));
    },
    ...(draft.avatar ? {} : { makeHere: () => edit({ account: current.account }) }),
  };
  return { id: key.account, name: name(key), elsewhere: isElsewhere ? elsewhere : null };
}

/** Leads on to the button that stands where the two choices were. */
export function useFocusAfter(isElsewhere: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(isElsewhere);
  useEffect(() => {
    if (was.current && !isElsewhere && document.activeElement === document.body) {
      button.current?.focus();
    }
    was.current = isElsewhere;
  }, [isElsewhere]);
  return button;
}
