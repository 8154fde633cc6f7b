import { textOrNull } from '../core/fields.ts';
import { readKeptKeys } from '../core/kept-keys.ts';
import { readKeeping } from '../core/key-keeping.ts';
import { storageArea } from './browser-storage.ts';
import { type CheckedSetting, derived, setting } from './checked-setting.ts';

/** What pages may know of the kept keys. The keys themselves are in secrets.ts; the worker alone writes both. */

/** In the order in which they were added. */
export const keptKeys = setting('local:keys', readKeptKeys);

/** The id of the key in use; `null` where there is none. */
export const currentKeyId = setting('local:currentKey', textOrNull);

/** How the keys are kept; the worker sets it. */
export const keyKeeping = setting('local:keyKeeping', readKeeping);

/** There is a key in use that is not kept on the disk as it stands. */
export const keyHeld = setting('session:keyHeld', (held) => held === true);

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
