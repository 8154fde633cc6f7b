import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobRequest, VideoRequest } from '../../utils/core/draft/request.ts';
import type { Job } from '../../utils/core/job/job.ts';
import {
  outputOf,
  parseRenderTimes,
  type RenderTime,
  renderTimeOf,
  withRenderTime,
} from '../../utils/core/job/render-times.ts';
import { usualOf } from '../../utils/core/job/usual.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';

/** A video of a recording of this length, which needs no estimate. */
const lasting = (seconds: number, parts: Partial<VideoRequest> = {}) =>
  aVideo({
    narration: {
      type: 'audio',
      recording: { id: 'file', name: 'Said.wav', seconds },
    },
    ...parts,
  });
/** HeyGen's guide: half a minute, and two and a half times the length. */
const guided = (seconds: number) => 30_000 + 2_500 * seconds;
const times = (count: number, seconds: number, part: number, output = outputOf(lasting(1))) =>
  Array.from(
    { length: count },
    (): RenderTime => ({ output, seconds, ms: part * guided(seconds) }),
  );
const medianOf = (request: JobRequest, known: readonly RenderTime[]) =>
  Math.round(usualOf(request, known).median);

describe('what is usual', () => {
  it('is HeyGen’s guide before anything is learned', () => {
    expect(usualOf(lasting(60), [])).toEqual({ low: 144_000, median: 180_000, high: 216_000 });
    expect(
      medianOf(aVideo({ narration: { type: 'audioLink', url: 'https://a.example' } }), []),
    ).toBe(guided(30));
    expect(medianOf({ make: 'elsewhere', title: 'Anything' }, [])).toBe(guided(30));
    expect(medianOf({ make: 'avatar', title: 'Ada', draftId: 'draft' }, [])).toBe(120_000);
  });

  it.each([
    ['a single one moves it a little', times(1, 60, 3), 1.4],
    ['a single quick one, too', times(1, 60, 0.1), 0.6],
    ['what several agree on counts', times(5, 60, 2), 2],
    ['one that took very long does not count', [...times(8, 60, 2), ...times(1, 60, 15)], 2],
    ['those of about the same length count', [...times(9, 50, 2), ...times(20, 2, 1)], 2],
    [
      'those of the same output count',
      [...times(20, 60, 5, '4k webm photo'), ...times(9, 60, 2)],
      2,
    ],
    ['but those of another are better than none', times(9, 60, 5, '4k webm photo'), 5],
  ])('%s', (_, known, part) => {
    expect(medianOf(lasting(60), known)).toBe(Math.round(part * guided(60)));
  });

  it('spreads as far as the middle half of the similar ones did', () => {
    const known = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((part) => times(1, 60, part));
    const minutes = guided(60);
    expect(usualOf(lasting(60), known)).toEqual({
      low: 3 * minutes,
      median: 5 * minutes,
      high: 7 * minutes,
    });
  });

  it('is a time, in order, whatever was kept; and longer for what is longer, by the same times', () => {
    const time = fc.record({
      output: fc.constantFrom('1080p mp4 photo', '4k mp4 photo'),
      seconds: fc.double({ min: 0, max: 600, noNaN: true }),
      ms: fc.double({ min: 1, max: 3_600_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 9 }), fc.nat(600), (known, seconds) => {
        const { low, median, high } = usualOf(lasting(seconds), known);
        expect(low).toBeGreaterThan(0);
        expect(median).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(median);
        expect(high).toBeLessThan(Number.POSITIVE_INFINITY);
        // As few as nine are all asked, whatever their length.
        expect(medianOf(lasting(seconds + 60), known)).toBeGreaterThan(Math.floor(median));
      }),
    );
  });
});

describe('what a video teaches that is ready now', () => {
  const minute = 60_000;
  const rendering = (parts: object = {}, request: JobRequest = lasting(20)): Job =>
    aJob({
      request,
      stage: { name: 'rendering', remoteId: 'v', since: T0, checkedAt: T0 + minute, ...parts },
    });

  it('is its output, its length, and how long it took', () => {
    expect(renderTimeOf(rendering(), T0 + minute + 10_000)).toEqual({
      output: '1080p mp4 photo',
      seconds: 20,
      ms: 70_000,
    });
  });

  it.each<[string, Job, number]>([
    ['that was not looked at while the computer slept', rendering(), T0 + 30 * minute],
    ['that seems to have ended before it began', rendering(), T0 - 1],
    ['that seems to have ended before it was looked at', rendering(), T0 + 1],
    ['that was reviewed', rendering({ checkedAt: T0 + 59 * minute }), T0 + 60 * minute],
    [
      'of which nobody knows how long it is',
      rendering({}, { make: 'elsewhere', title: 'x' }),
      T0 + minute,
    ],
    ['that is a face', rendering({}, { make: 'avatar', title: 'Ada', draftId: 'd' }), T0 + minute],
    ['that HeyGen is not at', aJob({ stage: STAGES.ready }), T0 + minute],
  ])('is nothing of one %s', (_, job, at) => {
    expect(renderTimeOf(job, at)).toBeNull();
  });

  it('is looked at less often the longer it takes', () => {
    const slow = rendering({ checkedAt: T0 + 8 * minute });
    expect(renderTimeOf(slow, T0 + 10 * minute)?.ms).toBe(10 * minute);
  });

  it.each<[Partial<VideoRequest>, string]>([
    [{}, '1080p mp4 photo'],
    [{ resolution: '4k', outputFormat: 'webm' }, '4k webm photo'],
    [{ avatar: { id: 'a', name: 'Ada' } }, '1080p mp4 face'],
    [{ avatar: { id: 'a', name: 'Ada', engine: 'avatar_v' } }, '1080p mp4 avatar_v'],
  ])('depends on %j', (parts, output) => {
    expect(outputOf(aVideo(parts))).toBe(output);
  });
});

describe('what is kept', () => {
  it('are the last fifty', () => {
    const many = times(60, 10, 1).reduce<readonly RenderTime[]>(
      (known, time, index) => withRenderTime(known, { ...time, seconds: index }),
      [],
    );
    expect(many.map(({ seconds }) => seconds)).toEqual(
      Array.from({ length: 50 }, (_, index) => 59 - index),
    );
  });

  it('is read past what is damaged', () => {
    const [whole] = times(1, 10, 1);
    const damaged = [
      null,
      7,
      { ...whole, ms: 0 },
      { ...whole, ms: Number.NaN },
      { ...whole, seconds: -1 },
    ];
    expect(parseRenderTimes([...damaged, whole])).toEqual([whole]);
    expect(parseRenderTimes('nonsense')).toEqual([]);
    expect(parseRenderTimes(null)).toEqual([]);
  });
});
