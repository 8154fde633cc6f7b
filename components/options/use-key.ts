import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Account, isOnlyUntold } from '../../utils/core/account.ts';
import type { Failure } from '../../utils/core/failure.ts';
import { type Result, readAccount, setApiKey } from '../../utils/messages.ts';
import { apiKey } from '../../utils/store/settings.ts';
import { useSetting } from '../hooks/use-setting.ts';

export type KeyCheck =
  | { readonly name: 'none' }
  | { readonly name: 'checking' }
  | { readonly name: 'works'; readonly account: Account }
  /** HeyGen knows the key and does not tell it whose it is. */
  | { readonly name: 'worksUntold'; readonly refusal: Failure }
  /** `offered`: a new key was refused; the saved one, if any, is still in use. */
  | { readonly name: 'fails'; readonly failure: Failure; readonly which: 'offered' | 'kept' }
  | { readonly name: 'noAnswer' }
  | { readonly name: 'removed' };

export interface KeyState {
  /** The saved key; empty if there is none, `undefined` until it is read. */
  readonly kept: string | undefined;
  readonly check: KeyCheck;
  /** Checks a key and saves it; resolves to true if it was saved. */
  readonly offer: (key: string) => Promise<boolean>;
  readonly recheck: () => void;
  readonly remove: () => void;
}

export function useKey(): KeyState {
  const kept = useSetting(apiKey);
  const [check, setCheck] = useState<KeyCheck>({ name: 'none' });
  const turn = useRef(0);

  /** Only the latest check may set the state. */
  const run = useCallback(async (ask: () => Promise<Result<Account>>, offered?: string) => {
    turn.current += 1;
    const mine = turn.current;
    setCheck({ name: 'checking' });
    const result = await ask().catch(() => null);
    const isKept = offered === undefined || (await apiKey.getValue()) === offered;
    if (mine === turn.current) setCheck(outcome(result, isKept));
    return isKept;
  }, []);

  const known = kept !== undefined && kept !== '';
  const recheck = useCallback(() => void run(readAccount), [run]);
  useEffect(() => {
    // A key that was just saved on this page is checked already.
    if (known && turn.current === 0) recheck();
  }, [known, recheck]);

  const offer = useCallback((key: string) => run(() => setApiKey(key), key), [run]);
  const remove = useCallback(() => {
    turn.current += 1;
    setApiKey('').then(
      () => setCheck({ name: 'removed' }),
      () => setCheck({ name: 'noAnswer' }),
    );
  }, []);
  return { kept, check, offer, recheck, remove };
}

function outcome(result: Result<Account> | null, isKept: boolean): KeyCheck {
  if (!result) return { name: 'noAnswer' };
  if (result.ok) return { name: 'works', account: result.value };
  if (isKept && isOnlyUntold(result.failure)) {
    return { name: 'worksUntold', refusal: result.failure };
  }
  return { name: 'fails', failure: result.failure, which: isKept ? 'kept' : 'offered' };
}
