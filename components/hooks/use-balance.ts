import { useEffect, useState } from 'preact/hooks';
import type { Billing } from '../../utils/core/account.ts';
import type { Failure } from '../../utils/core/failure.ts';
import { readAccount } from '../../utils/messages.ts';
import { isCurrent, seenAccount } from '../../utils/store/balance.ts';
import { useSetting } from './use-setting.ts';

export interface Balance {
  /** `null` until it is known, and where it can't be. */
  readonly billing: Billing | null;
  /** Why HeyGen does not tell. */
  readonly refusal: Failure | null;
}

/** The account's balance, at most a minute older than the last time the page became visible. */
export function useBalance(): Balance {
  const [openedAt, setOpenedAt] = useState(Date.now);
  useEffect(() => {
    // The user may have added credit in another tab.
    const look = () => document.visibilityState === 'visible' && setOpenedAt(Date.now());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const seen = useSetting(seenAccount);
  const current = seen && isCurrent(seen, openedAt) ? seen : null;
  const missing = seen !== undefined && current === null;
  useEffect(() => {
    // No answer is silent: nothing depends on the balance.
    if (missing) readAccount().catch(() => {});
  }, [missing, openedAt]);
  return { billing: current?.account?.billing ?? null, refusal: current?.refusal ?? null };
}
