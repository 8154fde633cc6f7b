import { describe, expect, it } from 'vitest';
import { speechMs } from '../../utils/core/draft/spoken-length.ts';
import { progressOf } from '../../utils/core/job/progress.ts';
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

describe('progress', () => {
  const job = aJob({ stage: STAGES.rendering });

  it('is known while HeyGen renders only', () => {
    for (const [name, stage] of Object.entries(STAGES)) {
      expect(progressOf(aJob({ stage }), T0) !== null).toBe(name === 'rendering');
    }
  });

  it('grows with time, never claims the end, and admits when it takes long', () => {
    expect(progressOf(job, T0)).toEqual({ fraction: 0, leftMs: 32_000 });
    expect(progressOf(job, T0 + 16_000)).toEqual({ fraction: 0.5, leftMs: 16_000 });
    expect(progressOf(job, T0 + 600_000)).toEqual({ fraction: 0.95, leftMs: null });
    expect(progressOf(job, T0 + 3_599_999)).not.toHaveProperty('mayBeReviewed');
    expect(progressOf(job, T0 + 3_600_000)).toEqual({
      fraction: 0.95,
      leftMs: null,
      mayBeReviewed: true,
    });
    expect(progressOf(job, T0 - 5000)).toEqual({ fraction: 0, leftMs: 32_000 });
  });
});
