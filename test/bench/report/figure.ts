/** How a value is written. */
export type Unit = 'ms' | 's' | 'MB' | 'kB' | 'times' | 'percent' | 'count';

/** Something that was measured. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /** One for each round, in their order; a count or a size has one. */
  readonly values: readonly number[];
  /** The most it is meant to be. Nothing fails where it is more. */
  readonly aim?: number;
}

/** How a cost grows. */
export interface Growth {
  readonly name: string;
  /** What there is more and more of. */
  readonly across: string;
  readonly unit: Unit;
  readonly lines: readonly Line[];
}

interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What one of the benches found. */
export interface Findings {
  readonly bench: string;
  readonly figures: readonly Figure[];
  readonly growth: readonly Growth[];
  /** What a reader has to know of how it was measured, each in a sentence or two. */
  readonly notes: readonly string[];
}
