import type { Account } from '../core/account.ts';
import { heygenClient } from '../heygen/client.ts';
import { accountId, apiKey } from '../store/settings.ts';

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
