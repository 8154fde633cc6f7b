/** A sequence of decisions. */
export interface Random {
  chance(probability: number): boolean;
  /** At least `low`, less than `high`. */
  between(low: number, high: number): number;
  /** One of the names, each as often as its weight says. */
  pick<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
}

/**
 * The decisions of one strand of a run. Each strand has a sequence of its own, so that how often one asks does not
 * change what another is told: the seed reproduces which decision comes after which in every strand, not at
 * what moment the machine gets there.
 */
export function randomOf(seed: number, strand: string): Random {
  const next = mulberry32(hash(`${seed} ${strand}`));
  return {
    chance: (probability) => next() < probability,
    between: (low, high) => low + next() * (high - low),
    pick(weights) {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      const [first] = names;
      if (first === undefined) throw new Error('There is nothing to pick from.');
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      return (
        names.find((name) => {
          left -= weights[name];
          return left < 0;
        }) ?? first
      );
    },
  };
}

/** Tommy Ettinger's generator of 32 bits of state, as fractions of 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
