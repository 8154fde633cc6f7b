import * as v from 'valibot';
import { lenientList } from '../core/lenient.ts';
import { setting } from './checked-setting.ts';
import { sha256 } from './files.ts';
import { or } from './or.ts';

/** A HeyGen workspace that a key of has been used here. One e-mail may have several. */
export interface KnownAccount {
  /** What jobs, uploads and faces name as theirs. */
  readonly id: string;
  /** Marks of the keys that belong to it, as {@link markOf} makes them. */
  readonly keys: readonly string[];
  /** What HeyGen calls it: an e-mail, else a name; empty where HeyGen does not tell. */
  readonly label: string;
}

const account: v.GenericSchema<unknown, KnownAccount> = v.object({
  id: v.string(),
  keys: v.array(v.string()),
  label: v.string(),
});

export const knownAccounts = setting('local:accounts', or(lenientList(account), []));

/** Tells one key from another without giving it away: its SHA-256, in hexadecimal. */
export const markOf = (key: string): Promise<string> => sha256(new TextEncoder().encode(key));

/** The account that a key is known to belong to. @param mark the key's. */
export async function ownerOf(mark: string): Promise<KnownAccount | undefined> {
  return (await knownAccounts.getValue()).find(({ keys }) => keys.includes(mark));
}

/** What HeyGen calls an account; empty where it never told. */
export async function toldLabelOf(id: string): Promise<string> {
  return (await knownAccounts.getValue()).find((account) => account.id === id)?.label ?? '';
}

/** What a person knows an account by; its id where HeyGen never told. */
export const labelOf = async (id: string): Promise<string> => (await toldLabelOf(id)) || id;
