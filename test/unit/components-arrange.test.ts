import { expect, it } from 'vitest';
import { arrange } from '../../components/list/arrange.ts';
import { aJob, STAGES } from './support/job.ts';

it('what is in progress, and what has just ended, stands before what has been seen', () => {
  const jobs = [
    aJob({ id: 'seen', stage: STAGES.ready, seenAt: 1 }),
    aJob({ id: 'rendering', stage: STAGES.rendering }),
    aJob({ id: 'failed', stage: STAGES.failed, seenAt: 1 }),
    aJob({ id: 'news', stage: STAGES.ready }),
    aJob({ id: 'marked', stage: STAGES.ready, seenAt: 1 }),
  ];
  const { going, ended } = arrange(jobs, new Set(['marked']));
  expect(going.map(({ id }) => id)).toEqual(['rendering', 'news', 'marked']);
  expect(ended.map(({ id }) => id)).toEqual(['seen', 'failed']);
});
