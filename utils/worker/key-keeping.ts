import type { Keeping } from '../core/key-keeping.ts';
import { leftoversOf, type Move, movesTo } from '../core/key-moves.ts';
import { keyHeld, keyKeeping } from '../store/keys.ts';
import { carryOut, isLocked, keyVault, partsFor, unsealed } from '../store/secrets.ts';
import { vaultKeyOf } from '../store/vault.ts';

/** How the keys are kept: each change by the steps of core/key-moves.ts, under the lock of the keyring. */

const OPEN: Move = {
  do: 'set',
  area: 'session',
  parts: ['apiKey', 'keySecrets', 'vaultKey', 'keyHeld'],
};
const CLOSE: Move = { ...OPEN, do: 'remove' };

/** Moves the keys. @param passphrase for those that are to be locked */
export async function moveKeys(to: Keeping, passphrase: string): Promise<void> {
  const key = to === 'locked' ? await vaultKeyOf(passphrase) : null;
  const parts = await partsFor(to, key);
  for (const move of movesTo(to)) await carryOut(move, parts);
}

/** Takes away what a move has left that was cut short by the worker's death. */
export async function finishMove(): Promise<void> {
  const keeping = await keyKeeping.getValue();
  // Nearly always there is nothing: no page is to hear of that.
  if (keeping === 'kept' && !(await keyHeld.getValue()) && !(await keyVault.getValue())) return;
  for (const move of leftoversOf(keeping)) await carryOut(move, null);
}

/** @returns whether it was the right passphrase. */
export async function openVault(passphrase: string): Promise<boolean> {
  const vault = await keyVault.getValue();
  if (!vault) return false;
  const parts = await unsealed(vault, await vaultKeyOf(passphrase, vault.salt, vault.iterations));
  if (!parts) return false;
  await carryOut(OPEN, parts);
  return true;
}

/** Leaves the encrypted keys alone. */
export async function closeVault(): Promise<void> {
  if ((await keyKeeping.getValue()) === 'locked') await carryOut(CLOSE, null);
}

/** Forgets locked keys whose passphrase nobody knows any more; from then on keys are kept as at first. */
export async function dropVault(): Promise<void> {
  if (!(await isLocked())) return;
  for (const move of movesTo('kept')) await carryOut(move, NOTHING);
}

const NOTHING = {
  apiKey: '',
  keySecrets: {},
  keyKeeping: 'kept',
  keyHeld: false,
  vaultKey: null,
  keyVault: null,
} as const;
