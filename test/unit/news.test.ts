import { describe, expect, it } from 'vitest';
import type { Job } from '../../utils/core/job/job.ts';
import { type News, newsOf } from '../../utils/core/news/news.ts';
import { type Taste, USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { aJob, STAGES } from './support/job.ts';
import { at, useTimeZone } from './support/time-zone.ts';

useTimeZone('Europe/Berlin');

const NOON = '2026-06-01T12:00';
const NIGHT = '2026-06-02T01:00';
const MORNING = '2026-06-02T08:00';

const ended = (id: string, when = NOON, parts: Partial<Job> = {}) =>
  aJob({ id, dueAt: null, stage: { ...STAGES.ready, at: at(when) } as Job['stage'], ...parts });
const failed = (id: string) => aJob({ id, dueAt: null, stage: STAGES.failed });
const going = (id: string, parts: Partial<Job> = {}) =>
  aJob({ id, stage: STAGES.rendering, ...parts });
const held = (id: string, kind: 'credit' | 'unauthorized' = 'credit', parts: Partial<Job> = {}) =>
  aJob({ id, dueAt: null, trouble: { kind }, ...parts });

const each = USUAL_TASTE;
const all: Taste = { ...USUAL_TASTE, when: 'all' };
const badge: Taste = { ...USUAL_TASTE, when: 'badge' };
const quiet = (taste: Taste): Taste => ({ ...taste, quiet: { ...taste.quiet, on: true } });
const told = { notifiedAt: 1 };
const seen = { seenAt: 1 };

const ids = ({ tell, mark, again }: News) => ({
  tell: tell.map((jobs) => jobs.map(({ id }) => id).join(' ')),
  mark: mark.map(({ id }) => id).join(' '),
  again,
});

describe('news', () => {
  it.each<[string, readonly Job[], Taste, string, readonly string[], string, string | null]>([
    ['is none while all render', [going('a')], each, NOON, [], '', null],
    ['is told of each', [ended('a'), failed('b'), going('c')], each, NOON, ['a', 'b'], '', null],
    ['was told before', [ended('a', NOON, told)], each, NOON, [], '', null],
    [
      'is not told of what is deleted',
      [ended('a', NOON, { discarded: true })],
      each,
      NOON,
      [],
      '',
      null,
    ],
    [
      'is told apart while it is three',
      ['a', 'b', 'c'].map((id) => ended(id)),
      each,
      NOON,
      ['a', 'b', 'c'],
      '',
      null,
    ],
    [
      'is told as one where more end together',
      ['a', 'b', 'c', 'd'].map((id) => ended(id)),
      each,
      NOON,
      ['a b c d'],
      '',
      null,
    ],
    ['is told once of what several wait for', [held('a'), held('b')], each, NOON, ['a'], 'b', null],
    [
      'is not told of what others have waited for',
      [held('a', 'credit', told), held('b')],
      each,
      NOON,
      [],
      'b',
      null,
    ],
    [
      'is told of each thing that is waited for',
      [held('a'), held('b', 'unauthorized')],
      each,
      NOON,
      ['a', 'b'],
      '',
      null,
    ],

    ['is only counted', [ended('a'), held('b')], badge, NOON, [], 'a b', null],

    ['waits for the last', [ended('a'), going('b')], all, NOON, [], '', null],
    ['is told as one when all is done', [ended('a'), failed('b')], all, NOON, ['a b'], '', null],
    ['of a single one is its own', [ended('a')], all, NOON, ['a'], '', null],
    [
      'does not wait where the person has to act',
      [ended('a'), going('b'), held('c')],
      all,
      NOON,
      ['c'],
      '',
      null,
    ],
    [
      'does not wait for what waits for the person',
      [ended('a'), held('b', 'credit', told)],
      all,
      NOON,
      ['a'],
      '',
      null,
    ],
    [
      'nor for what is queued behind it',
      [ended('a'), held('b', 'credit', told), aJob({ id: 'c' })],
      all,
      NOON,
      ['a'],
      '',
      null,
    ],
    [
      'but for what renders beside it',
      [ended('a'), held('b', 'credit', told), going('c')],
      all,
      NOON,
      [],
      '',
      null,
    ],
    [
      'nor for what is being deleted',
      [ended('a'), going('b', { discarded: true })],
      all,
      NOON,
      ['a'],
      '',
      null,
    ],

    [
      'rests in quiet hours',
      [ended('a', NIGHT), held('b'), held('c')],
      quiet(each),
      NIGHT,
      [],
      '',
      MORNING,
    ],
    ['has no end to wait for, where there is none', [going('a')], quiet(each), NIGHT, [], '', null],
    ['rests though all is done', [ended('a', NIGHT)], quiet(all), NIGHT, [], '', MORNING],
    ['is counted though it is quiet', [ended('a', NIGHT)], quiet(badge), NIGHT, [], 'a', null],
    [
      'is told as one after quiet hours',
      [ended('a', NIGHT), ended('b', NIGHT)],
      quiet(each),
      MORNING,
      ['a b'],
      '',
      null,
    ],
    [
      'takes with it what comes then',
      [ended('a', NIGHT), ended('b', NIGHT), ended('c', MORNING)],
      quiet(each),
      MORNING,
      ['a b c'],
      '',
      null,
    ],
    [
      'of one is its own after quiet hours',
      [ended('a', NIGHT)],
      quiet(each),
      MORNING,
      ['a'],
      '',
      null,
    ],
    [
      'was seen in quiet hours',
      [ended('a', NIGHT, seen), ended('b', NIGHT)],
      quiet(each),
      MORNING,
      ['b'],
      'a',
      null,
    ],
    [
      'is told at once of what an open page shows',
      [ended('a', NOON, seen)],
      quiet(each),
      NOON,
      ['a'],
      '',
      null,
    ],
  ])('%s', (_, jobs, taste, now, tell, mark, again) => {
    expect(ids(newsOf(jobs, taste, at(now)))).toEqual({
      tell,
      mark,
      again: again === null ? null : at(again),
    });
  });
});
