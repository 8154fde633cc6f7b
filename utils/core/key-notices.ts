import type { KeyFacts } from './keys.ts';

/** The scopes that the product needs, the ones that matter most first. */
export const NEEDED_SCOPES = [
  'videos:write',
  'assets:write',
  'voices:read',
  'avatars:write',
  'account:read',
] as const;

export type NeededScope = (typeof NEEDED_SCOPES)[number];

/** `at` in Unix milliseconds. */
export interface KeyEnding {
  readonly kind: 'expired' | 'expiring';
  readonly at: number;
}

/** What of a key is said before it hurts. */
export type KeyNotice =
  | KeyEnding
  | { readonly kind: 'lacks'; readonly scopes: readonly NeededScope[] };

const DAY_MS = 24 * 60 * 60_000;
/** How long before its end a key is spoken of. */
const SOON_MS = 14 * DAY_MS;

/** What runs out comes first. @param now in Unix milliseconds. */
export function noticesOf(facts: KeyFacts | null, now: number): readonly KeyNotice[] {
  const end = endingOf(facts, now);
  const scopes = lackingIn(facts?.scopes ?? null);
  return [
    ...(end ? [end] : []),
    ...(scopes.length > 0 ? [{ kind: 'lacks', scopes } as const] : []),
  ];
}

/** The key has expired, or soon will. @param now in Unix milliseconds. */
export function endingOf(facts: KeyFacts | null, now: number): KeyEnding | null {
  const at = facts?.expiresAt ?? null;
  if (at === null || at - now > SOON_MS) return null;
  return { kind: at <= now ? 'expired' : 'expiring', at };
}

const NAMED_AS_KNOWN = /^[a-z_]+:(?:read|write)$/;

/** Nothing is said of scopes whose names are of another kind than those that are known. */
function lackingIn(scopes: readonly string[] | null): readonly NeededScope[] {
  if (scopes === null || !scopes.every((scope) => NAMED_AS_KNOWN.test(scope))) return [];
  return NEEDED_SCOPES.filter((needed) => !allows(scopes, needed));
}

/** The right to write includes that to read. */
const allows = (scopes: readonly string[], needed: NeededScope): boolean =>
  scopes.includes(needed) || scopes.includes(needed.replace(/:read$/, ':write'));

/** What HeyGen tells a key of itself. */
export interface ToldOfKey {
  readonly mode: string | null;
  readonly scopes: readonly string[];
  /** By HeyGen's clock, in Unix milliseconds. */
  readonly expiresAt: number | null;
  readonly expiresInSeconds: number | null;
}

/** Of a key that can only read, in HeyGen's words. */
const READ_ONLY = NEEDED_SCOPES.map((scope) => scope.replace(/:write$/, ':read'));

/** @param now, heygenNow the time here and there, in Unix milliseconds. */
export function factsOf(told: ToldOfKey, now: number, heygenNow: number): KeyFacts {
  return { scopes: scopesIn(told), expiresAt: expiryIn(told, now, heygenNow) };
}

/** A list that is empty says nothing: HeyGen gives one to keys that may do everything, too. */
function scopesIn({ mode, scopes }: ToldOfKey): readonly string[] | null {
  if (mode === 'full') return null;
  if (scopes.length > 0) return scopes;
  return mode === 'read_only' ? READ_ONLY : null;
}

function expiryIn(told: ToldOfKey, now: number, heygenNow: number): number | null {
  if (told.expiresAt !== null) return told.expiresAt - heygenNow + now;
  return told.expiresInSeconds === null ? null : now + told.expiresInSeconds * 1000;
}

/** HeyGen is asked about a key again after this. */
const ASKED_EVERY_MS = DAY_MS;

/** @param now in Unix milliseconds; a time in the future is one that a clock was set back from. */
export const isToBeAsked = (askedAt: number | null, now: number): boolean =>
  askedAt === null || askedAt > now || now - askedAt >= ASKED_EVERY_MS;
