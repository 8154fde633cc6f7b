import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '../../utils/core/failure.ts';
import { type Job, PARTS } from '../../utils/core/job/job.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { due } from '../../utils/core/job/schedule.ts';
import { type JobEvent, transition } from '../../utils/core/job/transition.ts';
import { aJob, T0 } from './support/job.ts';

const failure = fc.record(
  {
    kind: fc.constantFrom(...FAILURE_KINDS),
    status: fc.constantFrom(400, 401, 402, 404, 429, 500),
    retryAfterMs: fc.nat(600_000),
  },
  { requiredKeys: ['kind'] },
);
const remoteId = fc.constantFrom('video-1', 'video-2', 'video-3');
const route = fc.constantFrom('link' as const, 'upload' as const);
const candidates = fc.array(fc.record({ remoteId, createdAt: fc.constant(T0) }), { maxLength: 3 });

const type = <Name extends string>(name: Name) => fc.constant(name);
const body: fc.Arbitrary<
  JobEvent extends infer E ? (E extends JobEvent ? Omit<E, 'at'> : never) : never
> = fc.oneof(
  fc.record({ type: type('started'), account: fc.constantFrom('a@example.com', 'b@example.com') }),
  fc.record({ type: type('ordered'), account: fc.constantFrom('a@example.com', 'b@example.com') }),
  fc.record({
    type: type('photoSettled'),
    route: fc.constantFrom('link' as const, 'upload' as const, 'none' as const),
    photo: fc.constant(aJob().photo),
  }),
  fc.record({ type: type('sent') }),
  fc.record({
    type: type('uploaded'),
    part: fc.constantFrom(...PARTS),
    assetId: type('asset-1'),
  }),
  fc.record({ type: type('accepted'), remoteId }),
  fc.record({ type: type('lookedUp'), candidates, sure: fc.boolean() }),
  fc.record({ type: type('decided'), remoteId: fc.option(remoteId) }),
  fc.record({ type: type('progressed') }),
  fc.record({ type: type('completed'), durationSeconds: fc.option(fc.nat(600)) }),
  fc.record({ type: type('videoFailed'), failure, hasPicture: fc.boolean() }),
  fc.record({ type: type('refused'), failure }),
  fc.record({ type: type('retried'), route }),
  fc.record({ type: type('resumed') }),
  fc.record({ type: type('cameOnline') }),
  fc.record({ type: type('limitsChanged') }),
  fc.record({ type: type('exceeded') }),
  fc.record({ type: type('discarded') }),
  fc.record({ type: type('notified') }),
  fc.record({ type: type('seen') }),
);

const beginning = fc.constantFrom(
  { name: 'queued' } as const,
  {
    name: 'awaiting',
    wanted: 'link',
  } as const,
);

/** Random lives of a job: each event some time after the one before; now and then the clock is set back. */
const life = fc.array(fc.tuple(body, fc.integer({ min: -3_600_000, max: 90_000_000 })), {
  maxLength: 60,
});

/** Every job of a life, with the event that led to it. */
function* lived(
  events: [object, number][],
  stage: Job['stage'],
): Generator<{ before: Job; event: JobEvent; job: Job }> {
  let job = aJob({ account: null, stage });
  let at = T0;
  for (const [event, laterMs] of events) {
    at += laterMs;
    const happened = { ...event, at } as JobEvent;
    const before = job;
    job = transition(before, happened);
    yield { before, event: happened, job };
  }
}

const holds = (check: (step: { before: Job; event: JobEvent; job: Job }) => void) =>
  fc.assert(
    fc.property(life, beginning, (events, stage) => {
      for (const step of lived(events, stage)) check(step);
    }),
    { numRuns: 500 },
  );

describe('whatever happens to a job', () => {
  it('can be stored and read back as it was', () => {
    holds(({ job }) => expect(parseJob(structuredClone(job))).toEqual(job));
  });

  it('what it is never changes: id, age, photo, request', () => {
    holds(({ before, job }) => {
      const { id, createdAt, photo, request } = job;
      expect({ id, createdAt, photo, request }).toEqual({
        id: before.id,
        createdAt: before.createdAt,
        photo: before.photo,
        request: before.request,
      });
    });
  });

  it('what was ordered for an account stays that one’s', () => {
    holds(({ before, job }) => {
      if (before.orderedFor === undefined) return;
      expect([job.orderedFor, job.account]).toEqual([before.orderedFor, before.orderedFor]);
    });
  });

  it('a key that may have made a video is given up only on an answer, a search or a word of the person', () => {
    holds(({ before, event, job }) => {
      if (before.stage.name !== 'submitting' || before.stage.sends < 2) return;
      const keeps = job.stage.name === 'submitting' && job.stage.key === before.stage.key;
      expect(keeps || ['accepted', 'lookedUp'].includes(event.type)).toBe(true);
    });
  });

  it('a video that exists is never forgotten, but for one that is gone or tried again', () => {
    holds(({ before, event, job }) => {
      if (before.stage.name !== 'rendering' && before.stage.name !== 'ready') return;
      // What HeyGen gave up is no video; the picture may go in the place of its link.
      if (event.type === 'videoFailed' && job.route !== before.route) return;
      expect(job.stage).toMatchObject({ remoteId: before.stage.remoteId });
      expect(event.type === 'retried' && job.attempt !== before.attempt).toBe(false);
    });
  });

  it('attempts only go up, and a new one means a new key', () => {
    holds(({ before, job }) => {
      expect(job.attempt - before.attempt === 0 || job.attempt - before.attempt === 1).toBe(true);
      const { stage } = job;
      expect(stage.name !== 'submitting' || stage.key === `${job.id}.${job.attempt}`).toBe(true);
    });
  });

  it('is told of once for each end', () => {
    holds(({ before, event, job }) => {
      if (before.notifiedAt === null || event.type !== 'notified') return;
      expect(job).toBe(before);
    });
  });

  it('either ends, waits for the person in words, or comes due again', () => {
    holds(({ job }) => {
      const { name } = job.stage;
      const ended = name === 'ready' || name === 'failed' || name === 'unclear';
      expect(ended || job.dueAt !== null || job.trouble !== null).toBe(true);
    });
  });

  it('the next thing to do is found wherever the clock stands', () => {
    holds(({ job, event }) => {
      if (job.dueAt === null || job.dueAt > event.at) return;
      const { name } = job.stage;
      const idle = name === 'ready' || name === 'failed' || name === 'unclear';
      const steps = due([job], event.at, {
        busy: new Set(),
        watched: false,
        limit: 1,
        account: null,
      });
      expect(steps).toHaveLength(idle && !job.discarded ? 0 : 1);
    });
  });
});
