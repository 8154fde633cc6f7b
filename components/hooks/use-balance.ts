import { useEffect, useState } from 'preact/hooks';
import type { Billing } from '../../utils/core/account.ts';
import { readAccount } from '../../utils/messages.ts';
import { isCurrent, seenAccount } from '../../utils/store/balance.ts';
import { useSetting } from './use-setting.ts';

/**
 * The account's balance, at most a minute older than the last time the page became visible; `null`
 * until it is known.
 */
export function useBalance(): Billing | null {
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
    // A failure is silent: nothing depends on the balance.
    if (missing) readAccount().catch(() => {});
  }, [missing, openedAt]);
  return current?.account.billing ?? null;
}
