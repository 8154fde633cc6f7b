import type { Keeping } from '../../core/key-keeping.ts';
import { SHORTEST_PASSPHRASE } from '../../core/passphrase.ts';
import { seenAccount } from '../../store/balance.ts';
import { changeKeeping, forgetLocked, lock, unlock } from '../keyring.ts';
import { resumeJobs } from './jobs.ts';

/** Keeps all keys in another way. @returns false where they have to be unlocked first. */
export async function keepKeysIn(keeping: Keeping, passphrase: string): Promise<boolean> {
  if (keeping === 'locked' && [...passphrase].length < SHORTEST_PASSPHRASE) return false;
  return changeKeeping(keeping, passphrase);
}

/** Unlocks the keys until the browser is closed; what waited for that goes on. */
export async function unlockKeys(passphrase: string): Promise<boolean> {
  if (!(await unlock(passphrase))) return false;
  await resumeJobs();
  return true;
}

/** Leaves the encrypted keys alone. */
export async function lockKeys(): Promise<void> {
  await lock();
  await seenAccount.setValue(null);
}

/** What waited for the keys that are gone waits for new ones. */
export async function forgetLockedKeys(): Promise<void> {
  await forgetLocked();
  await seenAccount.setValue(null);
  await resumeJobs();
}
