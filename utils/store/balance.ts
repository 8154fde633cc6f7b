import { storage } from 'wxt/utils/storage';
import type { Account } from '../core/account.ts';

/** An account as HeyGen last described it. */
export interface SeenAccount {
  /** In Unix milliseconds. */
  readonly at: number;
  readonly account: Account;
}

/** Gone with the browser and with the key; kept so that opening the popup often asks HeyGen once. */
export const seenAccount = storage.defineItem<SeenAccount | null>('session:account', {
  fallback: null,
});

const FRESH_MS = 60_000;

/** Whether it still told what is left to spend at that moment, in Unix milliseconds. */
export const isCurrent = ({ at }: SeenAccount, moment: number): boolean => moment - at < FRESH_MS;
