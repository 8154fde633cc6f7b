import { keyFor, nameOf } from '../core/keys.ts';
import { currentKeyId, keptKeys } from './keys.ts';

async function readKeys() {
  const [all, id] = await Promise.all([keptKeys.getValue(), currentKeyId.getValue()]);
  return { all, current: all.find((key) => key.id === id) };
}

/** The account of the key in use; `undefined` where there is none, or it is not known yet. */
export const accountInUse = async (): Promise<string | undefined> =>
  (await readKeys()).current?.account;

/** The account that something begun for one is made in, where several keys are kept; else `null`. */
export async function accountToFix(begunFor: string | null | undefined): Promise<string | null> {
  const { all, current } = await readKeys();
  return keyFor(begunFor, all, current)?.account ?? null;
}

/** What a kept key of an account is called; empty where none is kept, or it has no name. */
export async function keyNameOf(account: string): Promise<string> {
  const all = await keptKeys.getValue();
  const key = all.find((each) => each.account === account);
  return key ? nameOf(key, all) : '';
}
