import { type KnownAccount, knownAccounts, markOf, ownerOf } from '../store/accounts.ts';
import { apiKey, isLocked } from '../store/secrets.ts';
import { accountId } from '../store/settings.ts';

/**
 * Whose the kept key is. HeyGen need not be asked: a key belongs to one workspace for good, and whose it is was found
 * out when it came. A key that came before accounts were told apart keeps the name it had.
 */
export async function currentAccount(): Promise<string> {
  const key = await apiKey.getValue();
  // Whose a locked key is was found out before it was locked.
  if (key === '') return (await isLocked()) ? ((await accountId.getValue()) ?? NOBODY) : NOBODY;
  const mark = await markOf(key);
  const known = await ownerOf(mark);
  if (known) return known.id;
  const id = (await accountId.getValue()) ?? newAccountId(mark);
  await addKey(id, mark, id.startsWith(KEY_PREFIX) ? '' : id);
  await accountId.setValue(id);
  return id;
}

/** Without a key nothing is asked, and nothing comes to belong to an account. */
const NOBODY = 'nobody';
const KEY_PREFIX = 'key-';

export const newAccountId = (mark: string): string => `${KEY_PREFIX}${mark.slice(0, 16)}`;

/** Notes that a key belongs to an account, and what HeyGen calls that. */
export async function addKey(id: string, mark: string, label: string): Promise<void> {
  const accounts = await knownAccounts.getValue();
  const before = accounts.find((account) => account.id === id);
  const account: KnownAccount = {
    id,
    keys: [...new Set([...(before?.keys ?? []), mark])],
    label: label || before?.label || '',
  };
  await knownAccounts.setValue([...accounts.filter((other) => other.id !== id), account]);
}
