import type { Account } from '../core/account.ts';
import { HeygenError } from '../core/failure.ts';
import { type HeygenClient, heygenClient } from '../heygen/client.ts';
import type { Result } from '../messages.ts';
import { accountId, apiKey } from '../store/settings.ts';

/**
 * HeyGen as the account of the kept key sees it. Clients are made here alone, so that what belongs to one account
 * is never asked of another: it would be paid twice, or taken for gone.
 */

/** What names an account; HeyGen gives no id of it. */
export const nameOf = ({ email, name }: Account): string => email || name || 'unnamed';

/**
 * Whose the kept key is; asks HeyGen once after each change of the key.
 *
 * @throws {HeygenError} where HeyGen has to be asked and can't be.
 */
export async function currentAccount(): Promise<string> {
  const known = await accountId.getValue();
  if (known !== null) return known;
  const key = await apiKey.getValue();
  const name = nameOf(await heygenClient(key).account());
  // Kept only if the key is still the one that was asked about.
  if (key === (await apiKey.getValue())) await accountId.setValue(name);
  return name;
}

interface Keyring {
  key(): Promise<string>;
  /** Whose the key is. */
  account(): Promise<string>;
}

/**
 * Gives out clients by owner.
 *
 * @returns takes the account that the thing asked about belongs to, `null` where it belongs to none yet; throws a
 * `HeygenError` of kind `otherAccount` where the key is another's.
 */
export function clientsOf({ key, account }: Keyring) {
  return async (owner: string | null): Promise<HeygenClient> => {
    // Read first: a key that changes meanwhile is refused, and never used for another's things.
    const kept = await key();
    if (owner !== null && owner !== (await account())) {
      throw new HeygenError({ kind: 'otherAccount', message: owner });
    }
    return heygenClient(kept);
  };
}

/** The client for what belongs to an account. */
export const clientFor = clientsOf({ key: () => apiKey.getValue(), account: currentAccount });

/** Asks HeyGen about something of an account on behalf of a page: what goes wrong comes back as data. */
export async function ask<Value>(
  owner: string | null,
  act: (client: HeygenClient) => Promise<Value>,
): Promise<Result<Value>> {
  return asResult(async () => act(await clientFor(owner)));
}

/** Asks whose a key is that may not be kept yet. */
export async function askWhose(key: string): Promise<Result<Account>> {
  return asResult(() => heygenClient(key).account());
}

async function asResult<Value>(act: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    return { ok: false, failure: error.failure };
  }
}
