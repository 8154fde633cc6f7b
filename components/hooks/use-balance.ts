import { useEffect, useState } from 'preact/hooks';
import type { Billing } from '../../utils/core/account.ts';
import { readAccount } from '../../utils/messages.ts';
import { isCurrent, seenAccount } from '../../utils/store/balance.ts';
import { useSetting } from './use-setting.ts';

/** What the account has left, as it stood a minute before the page was last turned to, at most; `null` while that is not known. */
export function useBalance(): Billing | null {
  const [openedAt, setOpenedAt] = useState(Date.now);
  useEffect(() => {
    // Credit may have been added in another tab.
    const look = () => document.visibilityState === 'visible' && setOpenedAt(Date.now());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const seen = useSetting(seenAccount);
  const current = seen && isCurrent(seen, openedAt) ? seen : null;
  const missing = seen !== undefined && current === null;
  useEffect(() => {
    // Without an answer nothing is said: nobody has to wait for it.
    if (missing) readAccount().catch(() => {});
  }, [missing, openedAt]);
  return current?.account.billing ?? null;
}
