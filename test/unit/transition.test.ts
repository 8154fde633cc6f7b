import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../utils/core/failure.ts';
import type { StageName } from '../../utils/core/job/job.ts';
import { due } from '../../utils/core/job/schedule.ts';
import { type JobEvent, transition } from '../../utils/core/job/transition.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const at = T0 + 1000;
const stageNames = Object.keys(STAGES) as StageName[];
const candidates = [{ remoteId: 'video-7', createdAt: T0 }];

const events = {
  started: { type: 'started', at, account: 'someone@example.com' },
  sent: { type: 'sent', at },
  uploaded: { type: 'uploaded', at, assetId: 'asset-1' },
  accepted: { type: 'accepted', at, remoteId: 'video-9' },
  foundNothing: { type: 'lookedUp', at, candidates: [], sure: false },
  foundIt: { type: 'lookedUp', at, candidates, sure: true },
  foundSome: { type: 'lookedUp', at, candidates, sure: false },
  decidedNone: { type: 'decided', at, remoteId: null },
  decided: { type: 'decided', at, remoteId: 'video-7' },
  progressed: { type: 'progressed', at },
  completed: { type: 'completed', at, durationSeconds: 7 },
  videoFailed: { type: 'videoFailed', at, failure: { kind: 'download' }, hasPicture: false },
  retried: { type: 'retried', at, route: 'upload' },
  resumed: { type: 'resumed', at },
  cameOnline: { type: 'cameOnline', at },
} as const satisfies Record<string, JobEvent>;

/** The stage each event leads to; an empty cell leaves the very same job. */
const table: Record<keyof typeof events, Partial<Record<StageName, StageName>>> = {
  started: { queued: 'submitting' },
  sent: { submitting: 'submitting' },
  uploaded: { uploading: 'submitting' },
  accepted: { submitting: 'rendering' },
  foundNothing: { submitting: 'queued' },
  foundIt: { submitting: 'rendering' },
  foundSome: { submitting: 'unclear' },
  decidedNone: { unclear: 'queued' },
  decided: { unclear: 'rendering' },
  progressed: { rendering: 'rendering' },
  completed: { rendering: 'ready' },
  videoFailed: { rendering: 'failed' },
  retried: { failed: 'queued' },
  resumed: {},
  cameOnline: {},
};

describe('a link that HeyGen could not fetch', () => {
  const rendering = aJob({ stage: STAGES.rendering });
  const failed = { ...events.videoFailed, hasPicture: true };

  it('is followed by the picture itself, once, with a key of its own', () => {
    const again = transition(rendering, failed);
    expect(again).toMatchObject({ stage: { name: 'queued' }, route: 'upload', attempt: 2 });
    expect(transition({ ...rendering, route: 'upload' }, failed).stage.name).toBe('failed');
  });

  it.each([
    ['where there is none', { hasPicture: false }],
    ['where something else failed', { failure: { kind: 'render' } as const }],
  ])('is not %s', (_, parts) => {
    expect(transition(rendering, { ...failed, ...parts }).stage.name).toBe('failed');
  });
});

describe('every event in every stage', () => {
  for (const [name, event] of Object.entries(events)) {
    for (const stage of stageNames) {
      const next = table[name as keyof typeof events][stage];
      it(`${name} in ${stage} ${next ? `leads to ${next}` : 'changes nothing'}`, () => {
        const job = aJob({ stage: STAGES[stage] });
        const after = transition(job, event);
        expect(after.stage.name).toBe(next ?? stage);
        expect(after === job).toBe(next === undefined);
        expect(after.changedAt).toBe(next === undefined ? T0 : at);
      });
    }
  }
});

/** What a refused request leads to: the stage, whether the key is a new one, and the wait in milliseconds. */
type Row = readonly [stage: StageName, newKey: boolean, waitMs: number | null];

const firstTry: Record<FailureKind, Row> = {
  unauthorized: ['submitting', false, null],
  otherAccount: ['submitting', false, null],
  credit: ['queued', true, null],
  forbidden: ['failed', false, null],
  invalid: ['failed', false, null],
  voiceGone: ['failed', false, null],
  assetGone: ['failed', false, null],
  gone: ['failed', false, null],
  inProgress: ['submitting', false, 5_000],
  tooLarge: ['failed', false, null],
  rateLimited: ['queued', true, 5_000],
  dailyLimit: ['failed', false, null],
  server: ['submitting', false, 5_000],
  malformed: ['submitting', false, 5_000],
  network: ['submitting', false, 5_000],
  download: ['failed', false, null],
  render: ['failed', false, null],
  avatarGone: ['failed', false, null],
  consent: ['submitting', false, 5_000],
  fileGone: ['failed', false, null],
  elsewhere: ['failed', false, null],
};

describe('a refused request', () => {
  for (const [kind, [stage, newKey, waitMs]] of Object.entries(firstTry)) {
    const failure = { kind: kind as FailureKind };

    it(`${kind} while sending leads to ${stage}`, () => {
      const job = transition(aJob({ stage: STAGES.submitting }), { type: 'refused', at, failure });
      expect(job.stage.name).toBe(stage);
      expect(job.attempt).toBe(newKey ? 2 : 1);
      expect(job.dueAt).toBe(waitMs === null ? null : at + waitMs);
      expect(job.trouble).toEqual(stage === 'failed' ? null : failure);
    });

    it(`${kind} while rendering never asks for a second video`, () => {
      const job = transition(aJob({ stage: STAGES.rendering }), { type: 'refused', at, failure });
      expect(job.stage.name).toBe(kind === 'gone' ? 'failed' : 'rendering');
      expect(job.stage).toMatchObject({ remoteId: 'video-1' });
    });

    it(`${kind} a minute later`, () => {
      const later = { type: 'refused', at: T0 + 60_000, failure } as const;
      const { stage } = transition(aJob({ stage: STAGES.rendering }), later);
      expect(stage.name).toBe(/^(?:gone|avatarGone)$/u.test(kind) ? 'failed' : 'rendering');
    });

    it(`${kind} in the queue leaves it there`, () => {
      const job = transition(aJob(), { type: 'refused', at, failure });
      expect(job.stage.name).toBe('queued');
      expect(job.dueAt === null || job.dueAt > at).toBe(true);
    });
  }

  it.each([
    ['just uploaded, is asked for again with another key', T0 + 59_999, 'submitting', 'job-1.2'],
    ['uploaded long ago, is gone', T0 + 60_000, 'failed', undefined],
  ] as const)('for a picture that HeyGen does not find: %s', (_, at, name, key) => {
    const stage = {
      ...STAGES.submitting,
      name: 'submitting',
      assets: { picture: 'asset-1' },
    } as const;
    const sending = { ...stage, key: 'job-1.1', since: T0, sends: 1 };
    const failure = { kind: 'assetGone' } as const;
    const job = transition(aJob({ stage: sending }), { type: 'refused', at, failure });
    expect(job.stage.name).toBe(name);
    expect('key' in job.stage ? job.stage.key : undefined).toBe(key);
  });

  it('means nothing to a job that has ended', () => {
    for (const name of ['unclear', 'ready', 'failed'] as const) {
      const job = aJob({ stage: STAGES[name] });
      expect(transition(job, { type: 'refused', at, failure: { kind: 'network' } })).toBe(job);
    }
  });

  it('keeps the key when an earlier try may have been taken', () => {
    const stage = {
      ...STAGES.submitting,
      name: 'submitting',
      sends: 2,
      since: T0,
      key: 'k',
      assets: {},
    } as const;
    const failure = { kind: 'rateLimited', retryAfterMs: 9_000 } as const;
    const job = transition(aJob({ stage }), { type: 'refused', at, failure });
    expect(job).toMatchObject({ stage, attempt: 1, dueAt: at + 9_000 });
  });

  it('for want of credit is followed by a search when an earlier try may have been taken', () => {
    const stage = { name: 'submitting', sends: 2, since: T0, key: 'job-1.1', assets: {} } as const;
    const refused = { type: 'refused', at, failure: { kind: 'credit' } } as const;
    const held = transition(aJob({ stage }), refused);
    expect(held).toMatchObject({ stage: { key: 'job-1.1', lost: true }, dueAt: null });
    const resumed = transition(held, { type: 'resumed', at });
    const conditions = { busy: new Set<string>(), watched: false, limit: 10 };
    expect(due([resumed], at, conditions)[0]?.do).toBe('lookUp');
  });

  it('waits exactly as long as HeyGen asks', () => {
    const failure = { kind: 'rateLimited', retryAfterMs: 17_000 } as const;
    const job = transition(aJob({ stage: STAGES.submitting }), { type: 'refused', at, failure });
    expect(job.dueAt).toBe(at + 17_000);
  });

  it('waits longer each time, up to five minutes, and starts afresh once it works', () => {
    let job = aJob({ stage: STAGES.rendering });
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      job = transition(job, { type: 'refused', at, failure: { kind: 'network' } });
      waits.push(((job.dueAt ?? 0) - at) / 1000);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    expect(transition(job, { type: 'progressed', at })).toMatchObject({ tries: 0, trouble: null });
  });
});

describe('the idempotency key', () => {
  it('is made of the job and its attempt, and stays the same until HeyGen answers', () => {
    const sending = transition(aJob(), events.started);
    expect(sending.stage).toMatchObject({ name: 'submitting', key: 'job-1.1', sends: 0 });
    const sent = transition(sending, events.sent);
    const again = transition(sent, { type: 'refused', at, failure: { kind: 'network' } });
    expect(again.stage).toEqual({ ...sending.stage, sends: 1 });
  });

  it('is a new one for every retry the person asks for', () => {
    const retried = transition(aJob({ stage: STAGES.failed }), events.retried);
    expect(transition(retried, events.started).stage).toEqual({
      name: 'uploading',
      part: 'picture',
      key: 'job-1.2.picture',
      assets: {},
    });
  });
});

describe('news', () => {
  it('of the end is told and seen once, and again after a retry', () => {
    const told = transition(aJob({ stage: STAGES.failed }), { type: 'notified', at });
    const seen = transition(told, { type: 'seen', at: at + 1 });
    expect(seen).toMatchObject({ notifiedAt: at, seenAt: at + 1 });
    expect(transition(seen, { type: 'notified', at: at + 2 })).toBe(seen);
    expect(transition(seen, events.retried)).toMatchObject({ notifiedAt: null, seenAt: null });
  });

  it('does not exist while a job is in flight', () => {
    const job = aJob({ stage: STAGES.rendering });
    expect(transition(job, { type: 'notified', at })).toBe(job);
    expect(transition(job, { type: 'seen', at })).toBe(job);
  });

  it('of a balance that is used up is told, and the end still is', () => {
    const held = aJob({ dueAt: null, trouble: { kind: 'credit' } });
    const told = transition(held, { type: 'notified', at });
    expect(told.notifiedAt).toBe(at);
    expect(transition(told, { type: 'resumed', at })).toMatchObject({
      notifiedAt: null,
      dueAt: at,
    });
  });
});

describe('what waits for the person', () => {
  it.each(['unauthorized', 'otherAccount', 'credit'] as const)(
    '%s goes on when resumed',
    (kind) => {
      const waiting = aJob({ stage: STAGES.rendering, dueAt: null, trouble: { kind } });
      expect(transition(waiting, { type: 'resumed', at }).dueAt).toBe(at);
    },
  );

  it('and nothing else does', () => {
    const other = aJob({ trouble: { kind: 'network' } });
    expect(transition(other, { type: 'resumed', at })).toBe(other);
    const unclear = aJob({ stage: STAGES.unclear, dueAt: null });
    expect(transition(unclear, { type: 'resumed', at })).toBe(unclear);
  });
});

it('looks again at once when the network is back, where it was the network', () => {
  const offline = aJob({ dueAt: T0 + 300_000, trouble: { kind: 'network' } });
  expect(transition(offline, { type: 'cameOnline', at }).dueAt).toBe(at);
  const server = aJob({ dueAt: T0 + 300_000, trouble: { kind: 'server' } });
  expect(transition(server, { type: 'cameOnline', at })).toBe(server);
});

describe('a job deleted while it is being sent', () => {
  it('goes on until it is known what came of it, and is due at once then', () => {
    const deleted = transition(aJob({ stage: STAGES.submitting }), { type: 'discarded', at });
    expect(deleted).toMatchObject({ discarded: true, stage: { name: 'submitting' }, dueAt: at });
    expect(transition(deleted, events.accepted)).toMatchObject({ discarded: true, dueAt: at });
    const refused = { type: 'refused', at, failure: { kind: 'invalid' } } as const;
    expect(transition(deleted, refused)).toMatchObject({ stage: { name: 'failed' }, dueAt: at });
  });
});
