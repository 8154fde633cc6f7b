import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speechMs } from '../../utils/core/draft/spoken-length.ts';
import { advance, progressOf } from '../../utils/core/job/progress.ts';
import { type Usual, usualOf } from '../../utils/core/job/usual.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

describe('the length of speech', () => {
  it.each([
    ['', 0],
    ['one two three', 1200],
    ['  one\n\ntwo  ', 800],
    ['こんにちは', 1000],
    ['Tokyo は大きい', 400 + 4 * 200],
  ])('of "%s" is %i ms', (script, ms) => {
    expect(speechMs(script)).toBe(ms);
  });
});

const HOUR_MS = 3_600_000;
const job = aJob({ stage: STAGES.rendering });
const usual: Usual = { low: 60_000, median: 100_000, high: 160_000 };
const after = (ms: number, of = usual) => {
  const progress = progressOf(job, of, T0 + ms);
  if (!progress) throw new Error('It renders');
  return progress;
};

describe('progress', () => {
  it('is known while HeyGen renders only', () => {
    for (const [name, stage] of Object.entries(STAGES)) {
      const found = aJob({ stage });
      expect(progressOf(found, usualOf(found.request, []), T0) !== null).toBe(name === 'rendering');
    }
    expect(progressOf({ ...job, trouble: { kind: 'consent' } }, usual, T0)).toBeNull();
  });

  it.each([
    [-5_000, 0, 100_000],
    [0, 0, 100_000],
    [50_000, 0.425, 55_000],
    [100_000, 0.85, 30_000],
    [159_000, 0.9594, 500],
    [160_000, 0.9598, null],
    [HOUR_MS - 1, 0.9893, null],
  ])('after %i ms is %d, and %s ms are left', (ms, fraction, leftMs) => {
    const progress = after(ms);
    expect(progress.fraction).toBeCloseTo(fraction, 3);
    expect(progress.leftMs).toBe(leftMs);
    expect(progress).not.toHaveProperty('mayBeReviewed');
  });

  it('that takes an hour may be that of a review', () => {
    expect(after(HOUR_MS)).toMatchObject({ leftMs: null, mayBeReviewed: true });
  });
});

const usuals: fc.Arbitrary<Usual> = fc
  .tuple(
    fc.double({ min: 1_000, max: HOUR_MS, noNaN: true }),
    fc.double({ min: 0, max: 2, noNaN: true }),
  )
  .map(([median, spread]) => ({
    low: median / (1 + spread),
    median,
    high: median * (1 + spread),
  }));
const elapsed = fc.double({ min: 0, max: 24 * HOUR_MS, noNaN: true });

describe('whatever is usual', () => {
  it('a bar is further each second, and never full; less is left, and never less than nothing', () => {
    fc.assert(
      fc.property(usuals, elapsed, (of, ms) => {
        const [now, next] = [after(ms, of), after(ms + 1_000, of)];
        expect(next.fraction).toBeGreaterThan(now.fraction);
        expect(next.fraction).toBeLessThan(0.99);
        expect(now.leftMs ?? 0).toBeGreaterThanOrEqual(0);
        expect(next.leftMs ?? -1).toBeLessThan(now.leftMs ?? 0);
      }),
    );
  });

  it('what is drawn moves on each second and is never full, though clock and estimate change at will', () => {
    const looks = fc.array(
      fc.tuple(usuals, fc.double({ min: -24 * HOUR_MS, max: 24 * HOUR_MS, noNaN: true })),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(looks, (found) => {
        let drawn = 0;
        for (const [of, ms] of found) {
          const next = advance(drawn, after(ms, of).fraction, 1_000);
          expect(next).toBeGreaterThan(drawn);
          expect(next).toBeLessThan(0.99);
          drawn = next;
        }
      }),
    );
  });

  it('what is drawn is the estimate where nothing unusual happens', () => {
    fc.assert(
      fc.property(usuals, fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const { fraction } = after(part * of.median, of);
        const next = after(part * of.median + 1_000, of).fraction;
        expect(advance(fraction, next, 1_000)).toBe(next);
      }),
    );
  });
});
