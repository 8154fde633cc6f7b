import { expect, it } from 'vitest';
import { arrange } from '../../components/list/arrange.ts';
import { byPeriod } from '../../utils/core/library/by-period.ts';
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

it('what has ended stands under its days, and under its months where that is long ago', () => {
  const at = (month: number, day: number) => new Date(2026, month - 1, day, 12).getTime();
  const days = [
    [11, 26],
    [11, 26],
    [11, 25],
    [11, 23],
    [11, 3],
    [11, 2],
    [10, 31],
  ] as const;
  const jobs = days.map(([month, day]) =>
    aJob({ id: `${month}/${day}`, createdAt: at(month, day) }),
  );
  const sections = byPeriod(jobs, at(11, 26));
  expect(sections.map((section) => section.jobs.map(({ id }) => id))).toEqual([
    ['11/26', '11/26'],
    ['11/25'],
    ['11/23'],
    ['11/3', '11/2'],
    ['10/31'],
  ]);
  expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
});
