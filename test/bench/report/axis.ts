/** A logarithmic scale. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Where it is labeled, from and to among them. */
  readonly ticks: readonly number[];
}

/** Steps of one power of ten: fewer where there are many powers. */
const FINE = [1, 2, 5] as const;
/** As many labels as there is room for. */
const MOST_TICKS = 7;

/** A scale with all of these positive values on it. */
export function axisOf(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(least > 0) || !Number.isFinite(most)) return { from: 1, to: 10, ticks: [1, 10] };
  const fine = between(least, most, FINE);
  const ticks = fine.length <= MOST_TICKS ? fine : between(least, most, [1]);
  return { from: ticks[0] ?? least, to: ticks.at(-1) ?? most, ticks };
}

/** Where a value is between two ends of a drawing, in its pixels, to a tenth. */
export function place({ from, to }: Axis, value: number, start: number, end: number): number {
  const share = (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from));
  return Math.round((start + share * (end - start)) * 10) / 10;
}

/** All steps from the last at or below the least to the first at or above the most, two at least. */
function between(least: number, most: number, steps: readonly number[]): readonly number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(least)); ; power += 1) {
    for (const step of steps) {
      const value = Number((step * 10 ** power).toPrecision(1));
      // The next one is at or below the least as well: this one is not the last.
      if (value <= least) all.length = 0;
      all.push(value);
      if (value >= most && all.length > 1) return all;
    }
  }
}
