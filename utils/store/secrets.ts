import * as v from 'valibot';
import type { Keeping } from '../core/key-keeping.ts';
import type { Move } from '../core/key-moves.ts';
import { storageArea } from './browser-storage.ts';
import { type CheckedSetting, setting } from './checked-setting.ts';
import { keyHeld, keyKeeping } from './keys.ts';
import { or } from './or.ts';
import {
  opened,
  type Sealed,
  sealed,
  sealedSchema,
  type VaultKey,
  vaultKeySchema,
} from './vault.ts';

/** The HeyGen API keys themselves, which the worker alone reads. Pages know what keys.ts tells of them. */

const readKey = or(v.string(), '');
const secrets = v.record(v.string(), v.string());
const readSecrets = or(secrets, {});

const kept = {
  apiKey: setting('local:apiKey', readKey),
  keySecrets: setting('local:keySecrets', readSecrets),
};
const held = {
  apiKey: setting('session:apiKey', readKey),
  keySecrets: setting('session:keySecrets', readSecrets),
};

export const keyVault = setting('local:keyVault', or(v.nullable(sealedSchema), null));
const vaultKey = setting('session:vaultKey', or(v.nullable(vaultKeySchema), null));

/** Where the way of keeping has it. Of keys that are locked there is nothing to read, and nothing is written. */
function placed<Name extends keyof typeof kept>(name: Name): (typeof kept)[Name];
function placed(name: keyof typeof kept): CheckedSetting<unknown> {
  const inLocal: CheckedSetting<unknown> = kept[name];
  const inSession: CheckedSetting<unknown> = held[name];
  return {
    getValue: async () => ((await isPlain()) ? inLocal : inSession).getValue(),
    setValue: async (value) => {
      if (await isPlain()) return inLocal.setValue(value);
      await sealAnew({ [name]: value });
      await inSession.setValue(value);
      if (name === 'apiKey') await keyHeld.setValue(value !== '');
    },
    watch: (listener) => inLocal.watch(listener),
  };
}

const isPlain = async (): Promise<boolean> => (await keyKeeping.getValue()) === 'kept';

/** The key in use; empty until one is given, and while it is locked. */
export const apiKey = placed('apiKey');

/** Every key that is kept, by its id. */
export const keySecrets = placed('keySecrets');

const lastKept = setting('local:erasureKeys', readSecrets);
const lastHeld = setting('session:erasureKeys', readSecrets);

/**
 * The keys by account that what is being erased at HeyGen takes; they go with the last of it. Keys that are not on the
 * disk as they stand do not come there for it: with the browser's end their erasing ends, too.
 */
export const erasureKeys = {
  getValue: async () => ({ ...(await lastKept.getValue()), ...(await lastHeld.getValue()) }),
  setValue: async (keys: Readonly<Record<string, string>>) =>
    (await isPlain()) ? lastKept.setValue({ ...keys }) : lastHeld.setValue({ ...keys }),
};

/** The vault first: what is on the disk is what is found after the browser's end. */
async function sealAnew(changed: object): Promise<void> {
  if ((await keyKeeping.getValue()) !== 'locked') return;
  const key = await vaultKey.getValue();
  if (!key) throw new Error('The keys are locked.');
  await keyVault.setValue(await sealed(JSON.stringify({ ...(await plain()), ...changed }), key));
}

/** What the vault holds. */
const plainSchema = v.object({ apiKey: v.string(), keySecrets: secrets });
type Plain = v.InferOutput<typeof plainSchema>;

async function plain(): Promise<Plain> {
  return { apiKey: await apiKey.getValue(), keySecrets: await keySecrets.getValue() };
}

/** There is a passphrase between the keys and everyone, and nobody has given it since the browser was started. */
export async function isLocked(): Promise<boolean> {
  return (await keyKeeping.getValue()) === 'locked' && (await vaultKey.getValue()) === null;
}

/** What each part of the stored keys is to be, for {@link carryOut}. */
export interface KeyParts extends Plain {
  readonly keyKeeping: Keeping;
  readonly keyHeld: boolean;
  readonly vaultKey: VaultKey | null;
  readonly keyVault: Sealed | null;
}

/** All parts for a way of keeping. @param key where it is to be locked */
export async function partsFor(to: Keeping, key: VaultKey | null): Promise<KeyParts> {
  const now = await plain();
  const vault = key && (await sealed(JSON.stringify(now), key));
  const isHeld = to !== 'kept' && now.apiKey !== '';
  return { ...now, keyKeeping: to, keyHeld: isHeld, vaultKey: key, keyVault: vault };
}

/** Carries out one step of a move. */
export async function carryOut(
  { do: how, area, parts }: Move,
  all: KeyParts | null,
): Promise<void> {
  const values = Object.fromEntries(parts.map((part) => [part, all?.[part]]));
  if (how === 'set') await storageArea(area).set(values);
  else await storageArea(area).remove(parts);
}

/** The opened vault's parts; `null` where that is not its key, or it is damaged. */
export async function unsealed(vault: Sealed, key: VaultKey): Promise<KeyParts | null> {
  const text = await opened(vault, key);
  const parsed =
    text === null ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), plainSchema), text);
  if (!parsed?.success) return null;
  const isHeld = parsed.output.apiKey !== '';
  return {
    ...parsed.output,
    keyKeeping: 'locked',
    keyHeld: isHeld,
    vaultKey: key,
    keyVault: vault,
  };
}
