/** What stands for many values: the middle one, and between which the middle half of them is. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** How many there were. */
  readonly count: number;
}

/** Of those that are numbers; NaN throughout where there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

/** By rounds, so that whatever else the machine did in a round strikes both. */
export const ratios = (
  values: readonly number[],
  references: readonly number[],
): readonly number[] =>
  values.flatMap((value, round) => {
    const reference = references[round];
    return reference === undefined ? [] : [value / reference];
  });

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Between two values, as far on the way from one to the other as the share says. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
