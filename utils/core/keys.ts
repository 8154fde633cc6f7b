/** A HeyGen API key that is kept, as pages may know it: without the key itself. */
export interface KeptKey {
  /** Made from the key, and gives nothing of it away. */
  readonly id: string;
  /** The person's own name for it; empty where they gave none. */
  readonly name: string;
  /** Its last four characters; empty where the key is so short that they would be much of it. */
  readonly end: string;
  /** The account it belongs to. */
  readonly account: string;
  /** What HeyGen calls that account; empty where it does not tell. */
  readonly label: string;
  /** What HeyGen tells of the key; `null` where it does not. */
  readonly facts: KeyFacts | null;
  /** When HeyGen was last asked that, in Unix milliseconds; `null` before the first time. */
  readonly askedAt: number | null;
}

export interface KeyFacts {
  /** `null`: everything, or not known. */
  readonly scopes: readonly string[] | null;
  /** By this computer's clock, in Unix milliseconds; `null` for never, or not known. */
  readonly expiresAt: number | null;
}

/** Shorter ones show no part of themselves. */
const SHORTEST_SHOWN = 13;

/** Enough to tell two keys apart. */
export const endOf = (key: string): string => (key.length < SHORTEST_SHOWN ? '' : key.slice(-4));

/** Longer names are cut. In UTF-16 units. */
export const LONGEST_NAME = 60;

/**
 * What a key is called: by its person, else by its account, with the key's end where another key's account is called
 * the same.
 *
 * @returns empty where neither has a name.
 */
export function nameOf({ id, name, label, end }: KeptKey, all: readonly KeptKey[]): string {
  if (name !== '' || label === '') return name;
  const isShared = all.some((other) => other.id !== id && (other.name || other.label) === label);
  return isShared && end !== '' ? `${label} …${end}` : label;
}

/**
 * The key that something is made with, where several are kept: one of the account that it was begun for, the one in
 * use before any other; else the one in use.
 *
 * @returns `undefined` where there is nothing to tell apart: one key, or none in use.
 */
export function keyFor(
  account: string | null | undefined,
  all: readonly KeptKey[],
  current: KeptKey | undefined,
): KeptKey | undefined {
  if (all.length < 2 || !current) return undefined;
  const own = [current, ...all].find((key) => key.account === account);
  return own ?? current;
}
