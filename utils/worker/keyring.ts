import type { Keeping } from '../core/key-keeping.ts';
import { endOf, type KeptKey, LONGEST_NAME } from '../core/keys.ts';
import { markOf, toldLabelOf } from '../store/accounts.ts';
import { currentKeyId, keptKeys } from '../store/keys.ts';
import { apiKey, isLocked, keySecrets } from '../store/secrets.ts';
import { accountId } from '../store/settings.ts';
import { currentAccount } from './account.ts';
import { closeVault, dropVault, finishMove, moveKeys, openVault } from './key-keeping.ts';

/** The kept keys, of which one is in use. Every change is made here, one at a time: of several at once none is lost. */

const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('keys', work);

const ID_LENGTH = 16;

/** Names a key without giving it away. */
export const idOf = async (key: string): Promise<string> => (await markOf(key)).slice(0, ID_LENGTH);

/**
 * Brings the list in line with the key in use, which is the truth: the one key that versions before this one kept
 * becomes the first of the list, and what a death of the worker left half done is mended.
 */
export const settleKeys = (): Promise<void> => alone(settle);

async function settle(): Promise<void> {
  await finishMove();
  // What can't be read is not missing.
  if (await isLocked()) return;
  const [key, listed, secrets] = await Promise.all([
    apiKey.getValue(),
    keptKeys.getValue(),
    keySecrets.getValue(),
  ]);
  const id = key === '' ? null : await idOf(key);
  const held = id === null ? secrets : { ...secrets, [id]: key };
  const usable = listed.filter((each) => held[each.id] !== undefined);
  const isMissing = id !== null && !usable.some((each) => each.id === id);
  const keys = isMissing ? [...usable, await entryOf(key, await currentAccount())] : usable;
  await keep(keys, held);
  if ((await currentKeyId.getValue()) !== id) await currentKeyId.setValue(id);
}

/** Stores a list and the keys in it. First the keys: what is listed can be used. */
async function keep(
  keys: readonly KeptKey[],
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const held = Object.fromEntries(
    keys.flatMap(({ id }) => (secrets[id] === undefined ? [] : [[id, secrets[id]]])),
  );
  if (isNews(held, await keySecrets.getValue())) await keySecrets.setValue(held);
  if (isNews(keys, await keptKeys.getValue())) await keptKeys.setValue(keys);
}

/** Pages hear of everything that is set. */
const isNews = (now: unknown, before: unknown): boolean =>
  JSON.stringify(now) !== JSON.stringify(before);

/** Every key that is kept, by the account that it belongs to; the one in use before others of the same. */
export const keysByAccount = (): Promise<Readonly<Record<string, string>>> =>
  alone(async () => {
    await settle();
    const [keys, secrets] = await Promise.all([keptKeys.getValue(), keySecrets.getValue()]);
    const held = keys.flatMap(({ id, account }): readonly (readonly [string, string])[] => {
      const key = secrets[id];
      return key === undefined ? [] : [[account, key]];
    });
    const inUse = await apiKey.getValue();
    if (inUse !== '') held.push([await currentAccount(), inUse]);
    return Object.fromEntries(held);
  });

async function entryOf(key: string, account: string): Promise<KeptKey> {
  const [id, label] = await Promise.all([idOf(key), toldLabelOf(account)]);
  return { id, name: '', end: endOf(key), account, label, facts: null, askedAt: null };
}

/**
 * Keeps a key, at the end of the list or in another's place. One that is kept already stays where it is.
 *
 * @param replaced the id of the one that goes.
 * @returns its id.
 */
export function keepKey(
  key: string,
  account: string,
  replaced: string | null = null,
): Promise<string> {
  return alone(async () => {
    await settle();
    const keys = await keptKeys.getValue();
    const made = await entryOf(key, account);
    const gone = keys.find(({ id }) => id === replaced);
    const known = keys.find(({ id }) => id === made.id);
    // A name is of the workspace, whichever of its keys is in use.
    const entry = known ?? (gone?.account === account ? { ...made, name: gone.name } : made);
    const others = keys.filter((each) => each === known || each !== gone);
    const at = gone ? keys.indexOf(gone) : keys.length;
    const next = known ? others : [...keys.slice(0, at), entry, ...keys.slice(gone ? at + 1 : at)];
    await keep(next, { ...(await keySecrets.getValue()), [entry.id]: key });
    return entry.id;
  });
}

/** Forgets a key, which is not to be in use any more. */
export function dropKey(id: string): Promise<void> {
  return alone(async () => {
    const keys = await keptKeys.getValue();
    await keep(
      keys.filter((each) => each.id !== id),
      await keySecrets.getValue(),
    );
  });
}

/** Makes a kept key the one in use; `null`: none. @returns whether there is such a key. */
export function takeUp(id: string | null): Promise<boolean> {
  return alone(async () => {
    const entry = (await keptKeys.getValue()).find((each) => each.id === id);
    const key = entry ? (await keySecrets.getValue())[entry.id] : '';
    if (key === undefined || (id !== null && !entry)) return false;
    // The key that goes is noted as its account's, to be known when it comes back.
    await currentAccount();
    await apiKey.setValue(key);
    await accountId.setValue(entry?.account ?? null);
    await currentKeyId.setValue(id);
    return true;
  });
}

/** Changes what is known of a key; one that is gone stays so. */
export function noteKey(
  id: string,
  note: (key: KeptKey) => Partial<Omit<KeptKey, 'id'>>,
): Promise<void> {
  return alone(async () => {
    if (await isLocked()) return;
    const keys = await keptKeys.getValue();
    await keep(
      keys.map((each) => (each.id === id ? { ...each, ...note(each) } : each)),
      await keySecrets.getValue(),
    );
  });
}

/** Keeps all keys in another way. @returns false where they have to be unlocked first. */
export const changeKeeping = (to: Keeping, passphrase: string): Promise<boolean> =>
  alone(async () => {
    if (await isLocked()) return false;
    await settle();
    await moveKeys(to, passphrase);
    return true;
  });

/** @returns whether it was the right passphrase. */
export const unlock = (passphrase: string): Promise<boolean> => alone(() => openVault(passphrase));

export const lock = (): Promise<void> => alone(closeVault);

/** Forgets locked keys whose passphrase nobody knows any more. */
export const forgetLocked = (): Promise<void> =>
  alone(async () => {
    await dropVault();
    await settle();
  });

/** An empty name gives it back the one that it has by itself. */
export const nameKey = (id: string, name: string): Promise<void> =>
  noteKey(id, () => ({ name: name.trim().slice(0, LONGEST_NAME) }));
