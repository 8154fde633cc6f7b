import { describe, expect, it } from 'vitest';
import type { Job, Stage } from '../../utils/core/job/job.ts';
import {
  checkIntervalMs,
  due,
  KEY_LIFETIME_MS,
  nextDueAt,
  type Step,
} from '../../utils/core/job/schedule.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const ACCOUNT = 'someone@example.com';
const idle = { busy: new Set<string>(), watched: false, limit: 10, account: ACCOUNT };
const many = (count: number, parts: (index: number) => Partial<Job>): Job[] =>
  Array.from({ length: count }, (_, index) => aJob({ id: `job-${index}`, ...parts(index) }));
const kinds = (steps: readonly Step[]) => steps.map((step) => step.do);

describe('the rhythm of looking', () => {
  it.each([
    [0, 10],
    [599_999, 10],
    [600_000, 60],
    [3_599_999, 60],
    [3_600_000, 300],
    [86_399_999, 300],
    [86_400_000, 3600],
    [30 * 86_400_000, 3600],
  ])('after %i ms it is %i s', (renderingMs, seconds) => {
    expect(checkIntervalMs(renderingMs)).toBe(seconds * 1000);
  });
});

describe('what is due', () => {
  it('is one step for each stage in flight and none for what has ended', () => {
    const jobs = Object.values(STAGES).map((stage, index) => aJob({ id: `job-${index}`, stage }));
    expect(kinds(due(jobs, T0, idle)).sort()).toEqual([
      'awaitPhoto',
      'check',
      'start',
      'submit',
      'upload',
    ]);
  });

  it('is nothing before its time, nothing that waits for a person, nothing under way', () => {
    expect(due([aJob({ dueAt: T0 + 1 })], T0, idle)).toEqual([]);
    expect(due([aJob({ dueAt: null })], T0, idle)).toEqual([]);
    expect(due([aJob()], T0, { ...idle, busy: new Set(['job-1']) })).toEqual([]);
  });

  it('asks about up to 100 videos at once', () => {
    const jobs = many(205, () => ({ stage: STAGES.rendering }));
    const sizes = due(jobs, T0, idle).map((step) => (step.do === 'check' ? step.jobs.length : 0));
    expect(sizes).toEqual([100, 100, 5]);
  });

  it('takes the others along where a call has room, those first that were not looked at for longest', () => {
    const rendering = (index: number) => ({
      name: 'rendering' as const,
      remoteId: `video-${index}`,
      since: T0,
      checkedAt: T0 + index,
    });
    const jobs = many(150, (index) => ({
      stage: rendering(149 - index),
      dueAt: index < 30 ? T0 : T0 + 5_000,
    }));
    const [step, ...more] = due(jobs, T0, idle);
    expect(more).toEqual([]);
    const asked = step?.do === 'check' ? step.jobs.map(({ id }) => id) : [];
    expect(asked).toHaveLength(100);
    expect(asked.slice(0, 32)).toEqual([
      ...jobs.slice(0, 30).map(({ id }) => id),
      'job-149',
      'job-148',
    ]);
    // A call for nothing but these is not made.
    expect(due(jobs.slice(30), T0, idle)).toEqual([]);
  });

  it('takes up no more than ten at once, the oldest first', () => {
    const jobs = [
      ...many(7, () => ({ stage: STAGES.rendering, dueAt: T0 + 5000 })),
      ...many(5, (index) => ({ id: `new-${index}`, createdAt: T0 - index })),
    ];
    const started = due(jobs, T0, idle).map((step) => step.do === 'start' && step.job.id);
    expect(started).toEqual(['new-4', 'new-3', 'new-2']);
  });

  it('counts those that are just being taken up', () => {
    const jobs = many(12, () => ({}));
    const busy = new Set(jobs.slice(0, 10).map((job) => job.id));
    expect(due(jobs, T0, { ...idle, busy })).toEqual([]);
  });

  it('starts nothing while HeyGen asked for a break', () => {
    const told = aJob({ id: 'told', dueAt: T0 + 9000, trouble: { kind: 'rateLimited' } });
    expect(due([told, aJob()], T0, idle)).toEqual([]);
    const asks = due([told, aJob()], T0 + 9000, idle);
    expect(asks).toEqual([{ do: 'start', job: told }]);
  });

  it('comes sooner while a page shows it', () => {
    const job = aJob({ stage: STAGES.rendering, dueAt: T0 + 60_000 });
    expect(due([job], T0 + 3_999, { ...idle, watched: true })).toEqual([]);
    expect(kinds(due([job], T0 + 4_000, { ...idle, watched: true }))).toEqual(['check']);
    const inTrouble = { ...job, trouble: { kind: 'network' } as const };
    expect(due([inTrouble], T0 + 4_000, { ...idle, watched: true })).toEqual([]);
  });

  it('comes sooner where the person may just have agreed', () => {
    const trouble = { kind: 'consent' } as const;
    const job = aJob({ stage: STAGES.rendering, dueAt: T0 + 300_000, trouble, changedAt: T0 });
    expect(due([job], T0 + 3_999, { ...idle, watched: true })).toEqual([]);
    expect(kinds(due([job], T0 + 4_000, { ...idle, watched: true }))).toEqual(['check']);
    expect(due([job], T0 + 4_000, idle)).toEqual([]);
  });
});

describe('what else the queue waits for', () => {
  it.each(['unauthorized', 'credit'] as const)('%s: for the person, all of it', (kind) => {
    const told = aJob({ id: 'told', dueAt: null, trouble: { kind } });
    expect(due([told, aJob()], T0, idle)).toEqual([]);
  });

  it('another account: only what belongs to it', () => {
    const told = aJob({ id: 'told', dueAt: null, trouble: { kind: 'otherAccount' } });
    expect(kinds(due([told, aJob()], T0, idle))).toEqual(['start']);
  });

  it.each(['quota', 'dailyLimit', 'planLimit', 'scope', 'forbidden', 'routeGone'] as const)(
    '%s: what holds for the account holds for the whole queue',
    (kind) => {
      const told = aJob({ id: 'told', dueAt: T0 + 3_600_000, trouble: { kind } });
      expect(due([told, aJob()], T0, idle)).toEqual([]);
      expect(kinds(due([told, aJob()], T0 + 3_600_000, idle))).toEqual(['start']);
    },
  );

  it('the oldest of those that were told to take a break, one at a time', () => {
    const trouble = { kind: 'rateLimited' } as const;
    const told = many(5, (index) => ({
      stage: STAGES.submitting,
      trouble,
      createdAt: T0 + index,
      dueAt: T0 + index,
    }));
    const steps = due(told, T0 + 60_000, idle);
    expect(steps).toEqual([{ do: 'submit', job: told[0] }]);
    const busy = new Set(['job-0']);
    expect(due(told, T0 + 60_000, { ...idle, busy })).toEqual([]);
  });

  it('what is ordered for another account only to hear that it waits: it takes no place', () => {
    const other = 'other@example.com';
    const others = many(3, () => ({ account: other, orderedFor: other }));
    const own = aJob({ id: 'own', createdAt: T0 + 1, account: ACCOUNT });
    const steps = due([...others, own], T0 + 1, { ...idle, limit: 1 });
    expect(steps).toContainEqual({ do: 'start', job: own });
    expect(steps).toHaveLength(4);
  });

  it.each(['uploading', 'submitting', 'rendering'] as const)(
    'nothing of another account, however many of its jobs are %s',
    (name) => {
      const theirs = many(10, () => ({
        account: 'other@example.com',
        stage: STAGES[name],
        dueAt: null,
        trouble: { kind: 'otherAccount' as const },
      }));
      const told = { id: 'limited', account: 'other@example.com', stage: STAGES.submitting };
      const theirBreak = aJob({ ...told, dueAt: T0 + 9000, trouble: { kind: 'rateLimited' } });
      const mine = aJob({ id: 'mine' });
      expect(due([...theirs, theirBreak, mine], T0, idle)).toEqual([{ do: 'start', job: mine }]);
    },
  );

  it('no video that was asked for elsewhere', () => {
    const request = { make: 'elsewhere', title: 'Old' } as const;
    const stuck = many(10, () => ({ request, stage: STAGES.rendering, dueAt: T0 + 60_000 }));
    expect(kinds(due([...stuck, aJob({ id: 'mine' })], T0, idle))).toEqual(['start']);
  });

  it('as many as HeyGen has said', () => {
    const jobs = many(5, () => ({}));
    expect(due(jobs, T0, { ...idle, limit: 3 })).toHaveLength(3);
  });
});

describe('time', () => {
  it('set back does not keep a job waiting', () => {
    const job = aJob({ dueAt: T0 + 5000, changedAt: T0 });
    expect(kinds(due([job], T0 - 86_400_000, idle))).toEqual(['start']);
  });

  it('set back does not send a key again that HeyGen may have forgotten', () => {
    const job = aJob({ stage: STAGES.submitting, changedAt: T0 });
    expect(kinds(due([job], T0 - 86_400_000, idle))).toEqual(['lookUp']);
  });

  it('past the life of a key is answered by a search, not by the same request', () => {
    const job = aJob({ stage: STAGES.submitting });
    expect(kinds(due([job], T0 + KEY_LIFETIME_MS, idle))).toEqual(['submit']);
    expect(kinds(due([job], T0 + KEY_LIFETIME_MS + 1, idle))).toEqual(['lookUp']);
  });
});

describe('a deleted job', () => {
  it('is never sent where it was not sent before', () => {
    const stage = { ...STAGES.submitting, name: 'submitting', sends: 0 } as Stage;
    expect(kinds(due([aJob({ stage, discarded: true })], T0, idle))).toEqual(['discard']);
  });

  it('is looked for, and not sent again, after HeyGen has refused it', () => {
    const stopped = aJob({
      stage: STAGES.submitting,
      discarded: true,
      trouble: { kind: 'server', status: 500 },
      tries: 3,
    });
    expect(kinds(due([stopped], T0, idle))).toEqual(['lookUp']);
  });

  it('is taken away as soon as nothing of it is on its way', () => {
    const found = Object.values(STAGES).map(
      (stage) => due([aJob({ stage, discarded: true })], T0, idle)[0]?.do,
    );
    expect(Object.keys(STAGES).map((name, index) => [name, found[index]])).toEqual([
      ['awaiting', 'discard'],
      ['queued', 'discard'],
      ['uploading', 'discard'],
      ['submitting', 'submit'],
      ['unclear', 'discard'],
      ['rendering', 'discard'],
      ['ready', 'discard'],
      ['failed', 'discard'],
    ]);
  });
});

describe('the next time to wake', () => {
  it('is the earliest of those in flight, or never', () => {
    expect(nextDueAt([], ACCOUNT)).toBeNull();
    expect(
      nextDueAt([aJob({ dueAt: null }), aJob({ stage: STAGES.ready, dueAt: null })], ACCOUNT),
    ).toBeNull();
    expect(nextDueAt([aJob({ dueAt: T0 + 9 }), aJob({ dueAt: T0 + 5 })], ACCOUNT)).toBe(T0 + 5);
  });

  it('is not that of a job which is overdue, where only what is to come is asked for', () => {
    const overdue = aJob({ dueAt: T0 - 1 });
    expect(nextDueAt([overdue], ACCOUNT, T0)).toBeNull();
    expect(nextDueAt([overdue, aJob({ dueAt: T0 + 5 })], ACCOUNT, T0)).toBe(T0 + 5);
  });

  it('is no time at all for what waits behind a job that waits for the person', () => {
    const held = aJob({ id: 'held', dueAt: null, trouble: { kind: 'credit' } });
    expect(nextDueAt([held, aJob(), aJob({ id: 'job-2' })], ACCOUNT)).toBeNull();
    const rendering = aJob({ id: 'job-3', stage: STAGES.rendering, dueAt: T0 + 5 });
    expect(nextDueAt([held, aJob(), rendering], ACCOUNT)).toBe(T0 + 5);
  });
});
