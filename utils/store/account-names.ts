import { labelOf } from './accounts.ts';
import { keyNameOf } from './key-accounts.ts';

/** What a person knows accounts by: a key's name, or else what HeyGen calls the account. */
export async function namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = accounts.map(
    async (id) => [id, (await keyNameOf(id)) || (await labelOf(id))] as const,
  );
  return new Map(await Promise.all(named));
}
