import type { Account } from '../core/account.ts';
import { HeygenError } from '../core/failure.ts';
import type { ToldOfKey } from '../core/key-notices.ts';
import { type HeygenClient, heygenClient } from '../heygen/client.ts';
import type { Result } from '../messages.ts';
import { labelOf } from '../store/accounts.ts';
import { noteHeygenTime } from '../store/heygen-clock.ts';
import { keyNameOf } from '../store/key-accounts.ts';
import { apiKey, isLocked } from '../store/secrets.ts';
import { currentAccount } from './account.ts';

/**
 * HeyGen as the account of the kept key sees it. Clients are made here alone, so that what belongs to one account
 * is never asked of another: it would be paid twice, or taken for gone.
 */

const clientWith = (key: string): HeygenClient =>
  heygenClient(key, (heygenNow) => {
    void noteHeygenTime(heygenNow, Date.now()).catch(console.error);
  });

/** The client by which things are deleted that nothing here knows any more; what it hears is not kept. */
export const lastClient = (key: string): HeygenClient => heygenClient(key);

interface Keyring {
  readonly key: () => Promise<string>;
  /** Whose the key is. */
  readonly account: () => Promise<string>;
  /** What a person knows an account by. */
  readonly label?: (account: string) => Promise<string>;
}

/**
 * Gives out clients by owner.
 *
 * @returns takes the account that the thing asked about belongs to, `null` where it belongs to none yet; throws a
 * `HeygenError` of kind `otherAccount` where the key is another's.
 */
export function clientsOf({ key, account, label = async (id) => id }: Keyring) {
  return async (owner: string | null): Promise<HeygenClient> => {
    // Read first: a key that changes meanwhile is refused, and never used for another's things.
    const kept = await key();
    if (owner !== null && owner !== (await account())) {
      throw new HeygenError({ kind: 'otherAccount', message: await label(owner) });
    }
    return clientWith(kept);
  };
}

/** @throws {HeygenError} of kind `locked` while the person has to unlock it. */
async function unlockedKey(): Promise<string> {
  if (await isLocked()) throw new HeygenError({ kind: 'locked' });
  return apiKey.getValue();
}

/** The client for what belongs to an account. */
export const clientFor = clientsOf({
  key: unlockedKey,
  account: currentAccount,
  label: async (account) => (await keyNameOf(account)) || labelOf(account),
});

/** Asks HeyGen about something of an account on behalf of a page: what goes wrong comes back as data. */
export async function ask<Value>(
  owner: string | null,
  act: (client: HeygenClient) => Promise<Value>,
): Promise<Result<Value>> {
  return asResult(async () => act(await clientFor(owner)));
}

/** Asks whose a key is that may not be kept yet. */
export async function askWhose(key: string): Promise<Result<Account>> {
  return asResult(() => clientWith(key).account());
}

/** Asks what a key may do and until when. */
export async function askOfKey(key: string): Promise<Result<ToldOfKey>> {
  return asResult(() => clientWith(key).ownKey());
}

/** A key that may not be kept yet can reach one of these videos: it belongs to their account. */
export async function knowsOneOf(key: string, videoIds: readonly string[]): Promise<boolean> {
  for (const id of videoIds) {
    if ((await asResult(() => clientWith(key).video(id))).ok) return true;
  }
  return false;
}

async function asResult<Value>(act: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    return { ok: false, failure: error.failure };
  }
}
