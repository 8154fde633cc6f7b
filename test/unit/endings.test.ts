import { describe, expect, it } from 'vitest';
import { endedSince, gather, standingOf } from '../../utils/core/job/endings.ts';
import type { Job } from '../../utils/core/job/job.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const going = aJob({ stage: STAGES.rendering });
const ready = aJob({ stage: STAGES.ready });
const failed = aJob({ stage: STAGES.failed });
const seen = { seenAt: T0 + 1 };
const failedAgain = aJob({ stage: { name: 'failed', at: T0 + 9, failure: { kind: 'render' } } });

describe('what ended since the last look', () => {
  it.each<[string, readonly Job[], readonly Job[], readonly Job[]]>([
    ['nothing, where nothing changed', [going], [going], []],
    ['nothing, of what had ended before', [ready], [ready], []],
    ['a video that is ready', [going], [ready], [ready]],
    ['one that failed', [going], [failed], [failed]],
    [
      'one that another page has shown meanwhile',
      [going],
      [{ ...ready, ...seen }],
      [{ ...ready, ...seen }],
    ],
    ['one that was retried and failed once more', [failed], [failedAgain], [failedAgain]],
    ['one that came and ended between two looks', [], [ready], [ready]],
    ['nothing, of older ones that the list goes on to', [], [{ ...ready, ...seen }], []],
    ['nothing, of one that is tried again', [failed], [going], []],
  ])('is %s', (_, before, after, ended) => {
    expect(endedSince(standingOf(before), after)).toEqual(ended);
  });

  it('is known of a job that was out of sight for a while', () => {
    const first = standingOf([going]);
    const second = standingOf([], first);
    expect(endedSince(second, [ready])).toEqual([ready]);
    expect(endedSince(standingOf([ready], second), [ready])).toEqual([]);
  });
});

describe('what ended together', () => {
  const many = (count: number, job: Job) =>
    Array.from({ length: count }, (_, index) => ({ ...job, id: `${job.stage.name}-${index}` }));
  const face = aJob({
    id: 'face',
    stage: STAGES.ready,
    request: { make: 'avatar', title: 'Ada', draftId: 'draft-1' },
  });

  it('has names while it is few', () => {
    const few = [...many(3, ready), ...many(3, failed)];
    expect(gather(few)).toEqual({ named: few, ready: 0, failed: 0 });
  });

  it('is counted where it is many, each kind apart, and a face is named', () => {
    const mixed = [...many(4, ready), face, ...many(1, failed)];
    expect(gather(mixed)).toEqual({ named: [face, ...many(1, failed)], ready: 4, failed: 0 });
    expect(gather(many(5, failed))).toEqual({ named: [], ready: 0, failed: 5 });
  });
});
