import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Offered, Result } from '../../utils/messages.ts';
import { currentKeyId, hasKey } from '../../utils/store/keys.ts';
import { useSetting } from './use-setting.ts';

export interface OfferedState {
  /** `undefined` before the answer, and without a key. */
  readonly offered: Offered | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

/**
 * What the account of the kept key offers, asked for when it is first shown and when the key changes.
 *
 * @param chosen the id of what was chosen when it is asked.
 */
export function useOffered(
  list: (chosen: string | null) => Promise<Result<Offered>>,
  chosen: string | undefined,
): OfferedState {
  const has = useSetting(hasKey);
  const key = useSetting(currentKeyId);
  const [offered, setOffered] = useState<Offered>();
  const [failed, setFailed] = useState(false);
  const newest = useRef(chosen);
  newest.current = chosen;
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    setFailed(false);
    const result = await list(newest.current ?? null).catch(() => ({ ok: false }) as const);
    // A later question has another answer.
    if (turn !== asked.current) return;
    setOffered(result.ok ? result.value : undefined);
    setFailed(!result.ok);
  }, [list]);
  useEffect(() => {
    if (has && key !== undefined) void read();
  }, [has, key, read]);

  return { offered, failed, retry: () => void read() };
}
