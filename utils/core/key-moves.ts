import type { Keeping } from './key-keeping.ts';

type Area = 'local' | 'session';

/** What is stored of keys, by the names it is stored under. */
export type KeyPart =
  | 'apiKey'
  | 'keySecrets'
  | 'keyVault'
  | 'keyKeeping'
  /** What the vault is sealed with anew while it is open. */
  | 'vaultKey'
  /** All that pages are told of an open copy. */
  | 'keyHeld';

export interface Move {
  readonly do: 'set' | 'remove';
  readonly area: Area;
  /** Written at once, or removed at once: all or none. */
  readonly parts: readonly KeyPart[];
}

const PLAIN = ['apiKey', 'keySecrets'] as const;

/**
 * The steps to a way of keeping, from any other. A worker may die between any two: until the choice itself is stored
 * the keys are where they were, and from then on they are where they should be. Nothing is removed before.
 */
const MOVES: Readonly<Record<Keeping, readonly Move[]>> = {
  kept: [
    { do: 'set', area: 'local', parts: [...PLAIN, 'keyKeeping'] },
    { do: 'remove', area: 'local', parts: ['keyVault'] },
    { do: 'remove', area: 'session', parts: [...PLAIN, 'vaultKey', 'keyHeld'] },
  ],
  session: [
    { do: 'set', area: 'session', parts: [...PLAIN, 'keyHeld'] },
    { do: 'set', area: 'local', parts: ['keyKeeping'] },
    { do: 'remove', area: 'local', parts: [...PLAIN, 'keyVault'] },
    { do: 'remove', area: 'session', parts: ['vaultKey'] },
  ],
  locked: [
    { do: 'set', area: 'session', parts: [...PLAIN, 'vaultKey', 'keyHeld'] },
    { do: 'set', area: 'local', parts: ['keyVault', 'keyKeeping'] },
    { do: 'remove', area: 'local', parts: PLAIN },
  ],
};

export const movesTo = (to: Keeping): readonly Move[] => MOVES[to];

/** What a move that was cut short has left behind; done again, it changes nothing. */
export const leftoversOf = (keeping: Keeping): readonly Move[] =>
  MOVES[keeping].filter((move) => move.do === 'remove');
