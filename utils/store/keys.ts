import * as v from 'valibot';
import { KEEPINGS } from '../core/key-keeping.ts';
import { type KeptKey, keyFor, nameOf } from '../core/keys.ts';
import { lenient, lenientList } from '../core/lenient.ts';
import { storageArea } from './browser-storage.ts';
import { type CheckedSetting, derived, or, setting } from './checked-setting.ts';

/** What pages may know of the kept keys. The keys themselves are in secrets.ts; the worker alone writes both. */

const facts = v.object({
  scopes: v.nullable(v.array(v.string())),
  expiresAt: v.nullable(v.number()),
});

const keptKey: v.GenericSchema<unknown, KeptKey> = lenient(
  { id: v.string(), account: v.string() },
  {
    name: v.optional(v.string(), ''),
    end: v.optional(v.string(), ''),
    label: v.optional(v.string(), ''),
    facts: v.optional(v.nullable(facts), null),
    askedAt: v.optional(v.nullable(v.number()), null),
  },
);

/** In the order in which they were added. */
export const keptKeys = setting('local:keys', or(lenientList(keptKey), []));

/** The id of the key in use; `null` where there is none. */
export const currentKeyId = setting('local:currentKey', or(v.nullable(v.string()), null));

/** How the keys are kept; the worker sets it. */
export const keyKeeping = setting('local:keyKeeping', or(v.picklist(KEEPINGS), 'kept'));

/** There is a key in use that is not kept on the disk as it stands. */
export const keyHeld = setting('session:keyHeld', or(v.boolean(), false));

/** In bytes, with the name: what an empty key takes up as JSON. */
const NO_KEY = 'apiKey""'.length;

const keyText = setting('local:apiKey', (key) => key !== null);

/** By the room that it takes up: to say that there is a key, no page reads it. */
const plainKey: Pick<CheckedSetting<boolean>, 'getValue' | 'watch'> = {
  getValue: async () => (await storageArea('local').getBytesInUse('apiKey')) > NO_KEY,
  watch: (listener) => keyText.watch(listener),
};

/** The keys are there, and a passphrase is needed to use them. */
export const keyLocked = derived([keyKeeping, keyHeld, currentKeyId], async () => {
  if ((await keyKeeping.getValue()) !== 'locked' || (await keyHeld.getValue())) return false;
  return (await currentKeyId.getValue()) !== null;
});

/** What the person has to do before a key can be used, where that is more than to give a first one. */
export const keyWanted = derived([keyLocked, keyHeld], async () => {
  if (await keyLocked.getValue()) return 'locked';
  const isOver = (await keyKeeping.getValue()) === 'session' && !(await keyHeld.getValue());
  return isOver ? 'gone' : null;
});

/** Whether there is a key, whatever it is; a locked one is there. */
export const hasKey = derived(
  [plainKey, keyLocked],
  async () =>
    (await plainKey.getValue()) || (await keyHeld.getValue()) || (await keyLocked.getValue()),
);

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
