import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Account, isOnlyUntold } from '../../../utils/core/account.ts';
import type { Failure } from '../../../utils/core/failure.ts';
import {
  addApiKey,
  type Result,
  readAccount,
  removeKey,
  setApiKey,
  switchKey,
} from '../../../utils/messages.ts';
import { hasKey, keyLocked } from '../../../utils/store/keys.ts';
import { useKeys } from '../../hooks/use-keys.ts';
import { useSetting } from '../../hooks/use-setting.ts';

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

/** Whether what is typed is no key that HeyGen accepts, rather than one that can't be checked now. */
export const isInvalid = (check: KeyCheck): boolean =>
  check.name === 'fails' && check.which === 'offered' && check.failure.kind === 'unauthorized';

/** What the key section shows and does. The page knows a saved key by what the worker tells of it alone. */
export interface KeyState extends ReturnType<typeof useKeys> {
  /** Whether a key is saved; `undefined` until that is known. */
  readonly has: boolean | undefined;
  /** The keys are there, and have to be unlocked before anything else. */
  readonly locked: boolean;
  /** Of the key in use, or of one that was offered. */
  readonly check: KeyCheck;
  /** Checks a key and saves it in place of the one in use; resolves to true if it was saved. */
  readonly offer: (key: string) => Promise<boolean>;
  /** The same beside the others. */
  readonly add: (key: string) => Promise<boolean>;
  readonly recheck: () => void;
  readonly use: (id: string) => void;
  readonly remove: (id: string | null) => void;
}

export function useKey(): KeyState {
  const has = useSetting(hasKey);
  const keys = useKeys();
  const [check, setCheck] = useState<KeyCheck>({ name: 'none' });
  const turn = useRef(0);
  const running = useRef(0);

  /** Only the latest check may set the state. */
  const run = useCallback(async (ask: () => Promise<Result<Account>>, isOffer: boolean) => {
    turn.current += 1;
    const mine = turn.current;
    setCheck({ name: 'checking' });
    running.current += 1;
    const result = await ask().catch(() => null);
    running.current -= 1;
    const isKept = !isOffer || isTaken(result);
    if (mine === turn.current) setCheck(outcome(result, isKept));
    return isKept;
  }, []);

  const recheck = useCallback(() => void run(readAccount, false), [run]);
  useEffect(() => {
    // A key that was just saved on this page is checked already.
    if (has && turn.current === 0) recheck();
  }, [has, recheck]);

  useEffect(() => {
    if (has !== false) return;
    // Erased, or removed on another page: whose it was is nobody's to see. The next one is checked anew.
    if (running.current === 0) turn.current = 0;
    setCheck((shown) => (WORKS.has(shown.name) ? { name: 'none' } : shown));
  }, [has]);

  const locked = useSetting(keyLocked);
  const wasLocked = useRef(false);
  useEffect(() => {
    if (wasLocked.current && locked === false) recheck();
    wasLocked.current = locked === true;
  }, [locked, recheck]);

  const inUse = keys.current?.id;
  const checked = useRef(inUse);
  useEffect(() => {
    const before = checked.current;
    checked.current = inUse ?? before;
    // Switched on another page: what is shown here is of the key before.
    if (before && inUse && before !== inUse && running.current === 0) recheck();
  }, [inUse, recheck]);

  const offer = useCallback((key: string) => run(() => setApiKey(key), true), [run]);
  const add = useCallback(
    async (key: string) => {
      if (!(await run(() => addApiKey(key), true))) return false;
      // What is shown is the key in use, which stays so.
      recheck();
      return true;
    },
    [run, recheck],
  );
  const use = useCallback(
    (id: string) => void run(() => switchKey(id).then(readAccount), false),
    [run],
  );
  const isLast = keys.all.length <= 1;
  const remove = useCallback(
    (id: string | null) => {
      if (!isLast && id !== null) return void run(() => removeKey(id).then(readAccount), false);
      turn.current += 1;
      setApiKey('').then(
        () => setCheck({ name: 'removed' }),
        () => setCheck({ name: 'noAnswer' }),
      );
    },
    [run, isLast],
  );
  return { ...keys, has, locked: locked === true, check, offer, add, recheck, use, remove };
}

const WORKS: ReadonlySet<KeyCheck['name']> = new Set(['works', 'worksUntold']);

/** The worker keeps every key but one that HeyGen refuses. */
const isTaken = (result: Result<Account> | null): boolean =>
  result !== null && (result.ok || result.failure.kind !== 'unauthorized');

function outcome(result: Result<Account> | null, isKept: boolean): KeyCheck {
  if (!result) return { name: 'noAnswer' };
  if (result.ok) return { name: 'works', account: result.value };
  const { failure } = result;
  if (isKept && isOnlyUntold(failure)) return { name: 'worksUntold', refusal: failure };
  return { name: 'fails', failure, which: isKept ? 'kept' : 'offered' };
}
