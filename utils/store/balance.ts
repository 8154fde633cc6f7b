import type { Account } from '../core/account.ts';
import type { Failure } from '../core/failure.ts';
import { passing } from './checked-setting.ts';

/** What HeyGen last told of the account. */
export interface SeenAccount {
  /** In Unix milliseconds. */
  readonly at: number;
  /** `null` where HeyGen refuses to tell this key. */
  readonly account: Account | null;
  /** In which words it refuses. */
  readonly refusal?: Failure;
}

/** Kept so that HeyGen is asked once however often the popup is opened; gone with the browser and with the key. */
export const seenAccount = passing<SeenAccount | null>('session:account', null);

const MAX_AGE_MS = 60_000;

/** @param moment in Unix milliseconds. */
export const isCurrent = ({ at }: SeenAccount, moment: number): boolean => moment - at < MAX_AGE_MS;
