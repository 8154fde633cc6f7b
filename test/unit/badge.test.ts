import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../utils/worker/news/badge.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const seen = { seenAt: T0 };
const trouble = { kind: 'credit' } as const;

describe('the badge', () => {
  it.each([
    ['nothing, when there is nothing', [], ''],
    ['nothing, when all was seen', [aJob({ stage: STAGES.ready, ...seen })], ''],
    ['what is in flight', [aJob(), aJob({ stage: STAGES.rendering })], '2'],
    ['news before what is in flight', [aJob(), aJob({ stage: STAGES.ready })], '1'],
    ['that something waits for the person', [aJob(), aJob({ dueAt: null, trouble })], '!'],
    ['news before that', [aJob({ trouble }), aJob({ stage: STAGES.ready })], '1'],
    ['nothing of trouble that passes', [aJob({ tries: 1, trouble: { kind: 'network' } })], '1'],
    ['no more than fits', Array.from({ length: 1200 }, () => aJob()), '999+'],
  ])('says %s', (_, jobs, text) => {
    expect(badgeOf(jobs).text).toBe(text);
  });

  it('has another colour when a video failed', () => {
    const ready = badgeOf([aJob({ stage: STAGES.ready })]).color;
    expect(badgeOf([aJob({ stage: STAGES.failed })]).color).not.toBe(ready);
    expect(
      badgeOf([aJob({ stage: STAGES.failed, ...seen }), aJob({ stage: STAGES.ready })]).color,
    ).toBe(ready);
  });
});
