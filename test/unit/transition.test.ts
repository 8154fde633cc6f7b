import { describe, expect, it } from 'vitest';
import type { Failure, FailureKind } from '../../utils/core/failure.ts';
import type { Job, Stage, StageName } from '../../utils/core/job/job.ts';
import { due, MAX_PAUSE_MS } from '../../utils/core/job/schedule.ts';
import { hasNews, type JobEvent, transition } from '../../utils/core/job/transition.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const at = T0 + 1000;
const stageNames = Object.keys(STAGES) as StageName[];
const candidates = [{ remoteId: 'video-7', createdAt: T0 }];

const events = {
  photoSettled: { type: 'photoSettled', at, route: 'upload', photo: aJob().photo },
  photoGone: { type: 'photoSettled', at, route: 'none', photo: aJob().photo },
  started: { type: 'started', at, account: 'someone@example.com' },
  sent: { type: 'sent', at },
  uploaded: { type: 'uploaded', at, part: 'picture', assetId: 'asset-1' },
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
  photoSettled: { awaiting: 'queued' },
  photoGone: { awaiting: 'failed' },
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

it('a file that comes late is not taken for the next one', () => {
  const stage = { ...STAGES.uploading, part: 'audio', assets: { picture: 'asset-1' } } as Stage;
  const job = aJob({ stage });
  expect(transition(job, { type: 'uploaded', at, part: 'picture', assetId: 'asset-1' })).toBe(job);
});

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
  unauthorized: ['queued', false, null],
  otherAccount: ['submitting', false, null],
  locked: ['submitting', false, null],
  credit: ['submitting', false, null],
  forbidden: ['submitting', false, null],
  scope: ['submitting', false, null],
  denied: ['submitting', false, null],
  policy: ['failed', false, null],
  invalid: ['failed', false, null],
  voiceGone: ['failed', false, null],
  assetGone: ['failed', false, null],
  gone: ['failed', false, null],
  routeGone: ['submitting', false, 3_600_000],
  inProgress: ['submitting', false, 5_000],
  tooLarge: ['failed', false, null],
  rateLimited: ['submitting', false, 5_000],
  dailyLimit: ['submitting', false, 3_600_000],
  quota: ['submitting', false, 3_600_000],
  planLimit: ['submitting', false, null],
  overLimit: ['submitting', false, null],
  server: ['submitting', false, 5_000],
  malformed: ['submitting', false, 5_000],
  intercepted: ['submitting', false, 5_000],
  network: ['submitting', false, 5_000],
  download: ['failed', false, null],
  linkDownload: ['failed', false, null],
  render: ['failed', false, null],
  avatarGone: ['failed', false, null],
  consent: ['submitting', false, 5_000],
  strangeAddress: ['submitting', false, 5_000],
  fileGone: ['failed', false, null],
  photoGone: ['failed', false, null],
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
      expect(job.stage.name).toBe('rendering');
      expect(job.stage).toMatchObject({ remoteId: 'video-1' });
    });

    it(`${kind} in the queue leaves it there`, () => {
      const job = transition(aJob(), { type: 'refused', at, failure });
      expect(job.stage.name).toBe('queued');
      expect(job.dueAt === null || job.dueAt > at).toBe(true);
    });
  }

  it.each([
    [11, 5_000],
    [12, 5_000],
    [13, 10_000],
    [40, 300_000],
  ])('because HeyGen is at it waits, after %i tries, %i ms', (tries, waitMs) => {
    const failure = { kind: 'inProgress' } as const;
    const job = aJob({ stage: STAGES.submitting, tries });
    expect(transition(job, { type: 'refused', at, failure }).dueAt).toBe(at + waitMs);
  });

  const withPicture = { ...STAGES.submitting, assets: { picture: 'asset-1' } } as Stage;

  it('for a picture that was just uploaded is asked for again with another key', () => {
    const refusal = { type: 'refused', at: T0 + 59_999, failure: { kind: 'assetGone' } } as const;
    const job = transition(aJob({ stage: withPicture }), refusal);
    expect(job.stage).toMatchObject({ name: 'submitting', key: 'job-1.2' });
  });

  it('for a picture that HeyGen has dropped since sends it anew, once', () => {
    const refusal = { type: 'refused', at: T0 + 60_000, failure: { kind: 'assetGone' } } as const;
    const anew = transition(aJob({ stage: withPicture, route: 'upload' }), refusal);
    expect(anew.stage).toMatchObject({ name: 'uploading', key: 'job-1.2.picture', assets: {} });
    const sent = transition(anew, {
      type: 'uploaded',
      at: T0 + 61_000,
      part: 'picture',
      assetId: 'asset-2',
    });
    expect(sent.stage).toMatchObject({ name: 'submitting', assets: { picture: 'asset-2' } });
    const again = transition(sent, { ...refusal, at: T0 + 200_000 });
    expect(again.stage).toMatchObject({ name: 'failed', failure: { kind: 'assetGone' } });
  });

  it('by a key that is nobody’s leaves the job to the account that it was ordered for', () => {
    const failure = { kind: 'unauthorized' } as const;
    const queued = transition(aJob({ account: null }), { type: 'ordered', at, account: 'a' });
    const sent = transition(transition(queued, { ...events.started, account: 'b' }), events.sent);
    expect(sent).toMatchObject({ account: 'a', stage: { name: 'submitting', sends: 1 } });
    const refused = transition(sent, { type: 'refused', at, failure });
    expect(refused).toMatchObject({ account: 'a', stage: { name: 'queued' } });
    const other = { type: 'ordered', at, account: 'b' } as const;
    expect(transition(refused, other)).toBe(refused);
  });

  it('by a key that is nobody’s binds the job to no account', () => {
    const failure = { kind: 'unauthorized' } as const;
    const first = transition(aJob({ stage: STAGES.submitting }), { type: 'refused', at, failure });
    expect(first).toMatchObject({ account: null, attempt: 1, dueAt: null });
    const stage = { ...STAGES.submitting, sends: 2 } as Stage;
    const second = transition(aJob({ stage }), { type: 'refused', at, failure });
    expect(second).toMatchObject({ account: 'someone@example.com', attempt: 1, stage });
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
    const conditions = { busy: new Set<string>(), watched: false, limit: 10, account: null };
    expect(due([resumed], at, conditions)[0]?.do).toBe('lookUp');
  });

  it.each([
    [undefined, 5_000],
    [0, 5_000],
    [17_000, 17_000],
    [7 * 86_400_000, MAX_PAUSE_MS],
  ])('that asks for a break of %s ms is waited after for %i ms', (retryAfterMs, waitMs) => {
    const failure = { kind: 'rateLimited', ...(retryAfterMs !== undefined && { retryAfterMs }) };
    const job = transition(aJob({ stage: STAGES.submitting }), {
      type: 'refused',
      at,
      failure: failure as Failure,
    });
    expect(job.dueAt).toBe(at + waitMs);
  });

  it('goes on pausing longer after a search that found nothing', () => {
    let job = aJob({ stage: STAGES.submitting });
    const failure = { kind: 'rateLimited', retryAfterMs: 0 } as const;
    const waits: number[] = [];
    for (let time = 0, now = T0; time < 9; time += 1) {
      if (job.stage.name === 'submitting' && job.stage.lost) {
        job = transition(job, { type: 'lookedUp', at: now, candidates: [], sure: false });
        job = transition(job, { type: 'started', at: now, account: 'someone@example.com' });
      }
      job = transition(job, { type: 'sent', at: now });
      job = transition(job, { type: 'refused', at: now, failure });
      waits.push(((job.dueAt ?? 0) - now) / 1000);
      now = Math.max(job.dueAt ?? 0, now + 60_000);
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60, 60, 60]);
    expect(job.attempt).toBe(3);
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

describe('what HeyGen took and does not find', () => {
  const missing = { kind: 'gone', code: 'not_found' } as const;
  const asked = (job: Job, minutes: number) =>
    transition(job, { type: 'refused', at: T0 + minutes * 60_000, failure: missing });

  it('is asked for again, ever later, and is gone only after a quarter of an hour', () => {
    let job = aJob({ stage: STAGES.rendering });
    for (let minute = 0; minute < 15; minute += 1) {
      job = asked(job, minute);
      expect(job.stage.name).toBe('rendering');
    }
    expect(asked(job, 15).stage).toMatchObject({ name: 'failed', remoteId: 'video-1' });
  });

  it('is as it was when it is found after all', () => {
    const found = transition(asked(aJob({ stage: STAGES.rendering }), 0), events.progressed);
    expect(found).toMatchObject({ trouble: null, tries: 0 });
    expect(found.stage).not.toHaveProperty('missingSince');
  });

  it('is looked for again when the person wants it tried again, and never made anew', () => {
    const failed = { name: 'failed', at: T0, failure: missing, remoteId: 'video-1' } as const;
    const again = transition(aJob({ stage: failed }), events.retried);
    expect(again).toMatchObject({ stage: { name: 'rendering', remoteId: 'video-1' }, attempt: 1 });
  });
});

describe('a video that is completed and has no address yet', () => {
  it('is asked for again for ten minutes before it is called ready', () => {
    let job = aJob({ stage: STAGES.rendering });
    for (const minute of [0, 3, 9]) {
      job = transition(job, { type: 'unaddressed', at: T0 + minute * 60_000 });
      expect(job.stage.name).toBe('rendering');
    }
    job = transition(job, { type: 'unaddressed', at: T0 + 600_000 });
    expect(job.stage.name).toBe('ready');
  });
});

describe('a link that is refused at once', () => {
  const submitting = aJob({ stage: STAGES.submitting });
  const refused = (job: Job, failure: Failure, hasPicture = true) =>
    transition(job, { type: 'refused', at, failure, hasPicture });

  it('is followed by the picture itself, once, with a key of its own', () => {
    const mended = refused(submitting, { kind: 'download' });
    expect(mended).toMatchObject({ stage: { name: 'queued' }, route: 'upload', attempt: 2 });
    const again = refused({ ...mended, stage: STAGES.submitting }, { kind: 'download' });
    expect(again.stage.name).toBe('failed');
  });

  it('is a failure where there is no picture to send', () => {
    expect(refused(submitting, { kind: 'download' }, false).stage.name).toBe('failed');
  });

  it('is searched for first where an earlier send may have been taken', () => {
    const stage = { ...STAGES.submitting, sends: 2 } as Stage;
    const doubtful = refused(aJob({ stage }), { kind: 'download' });
    expect(doubtful).toMatchObject({ stage: { name: 'submitting', lost: true }, route: 'upload' });
  });

  it('or times out again and again is searched for, then followed by the picture', () => {
    let job = submitting;
    for (let time = 0; time < 3; time += 1) job = refused(job, { kind: 'server', status: 504 });
    expect(job).toMatchObject({ stage: { name: 'submitting', lost: true }, route: 'upload' });
    const nothing = { type: 'lookedUp', at: at + 60_000, candidates: [], sure: false } as const;
    expect(transition(job, nothing)).toMatchObject({ stage: { name: 'queued' }, attempt: 2 });
  });
});

describe('trouble', () => {
  it.each([
    ['unauthorized', 0],
    ['credit', 0],
    ['quota', 0],
    ['planLimit', 0],
    ['dailyLimit', 0],
    ['scope', 0],
    ['forbidden', 0],
    ['denied', 0],
    ['routeGone', 1],
    ['intercepted', 3],
    ['server', 5],
    ['malformed', 5],
    ['inProgress', 20],
  ] as const)('%s is told after %i tries, once', (kind, tries) => {
    const quiet = aJob({ tries: tries - 1, trouble: { kind } });
    expect(hasNews(quiet)).toBe(tries === 0);
    const told = transition(aJob({ tries, trouble: { kind } }), { type: 'notified', at });
    expect(told.notifiedAt).toBe(at);
    const again = transition(told, { type: 'refused', at: at + 1, failure: { kind } });
    expect(again.notifiedAt).toBe(at);
  });

  it('of another kind is news of its own', () => {
    const told = aJob({ notifiedAt: T0, trouble: { kind: 'server' }, tries: 6 });
    const failure = { kind: 'credit' } as const;
    expect(transition(told, { type: 'refused', at, failure }).notifiedAt).toBeNull();
  });

  it.each(['network', 'rateLimited', 'otherAccount'] as const)('%s is never told', (kind) =>
    expect(hasNews(aJob({ tries: 99, trouble: { kind } }))).toBe(false),
  );
});

describe('the idempotency key', () => {
  it('is made of the job and its attempt, and stays the same until HeyGen answers', () => {
    const sending = transition(aJob(), events.started);
    expect(sending.stage).toMatchObject({ name: 'submitting', key: 'job-1.1', sends: 0 });
    const sent = transition(sending, events.sent);
    const again = transition(sent, { type: 'refused', at, failure: { kind: 'network' } });
    expect(again.stage).toEqual({ ...sending.stage, sends: 1, sentAt: at });
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

  it('does not wait any longer where the person wants it tried now', () => {
    const other = aJob({ dueAt: T0 + 300_000, tries: 7, trouble: { kind: 'server' } });
    expect(transition(other, { type: 'resumed', at })).toMatchObject({ dueAt: at, tries: 7 });
  });

  it('is told once, however often the person wants it tried while it goes on', () => {
    const told = aJob({
      dueAt: T0 + 300_000,
      tries: 7,
      trouble: { kind: 'server' },
      notifiedAt: T0,
    });
    const resumed = transition(told, { type: 'resumed', at });
    const again = { type: 'refused', at, failure: { kind: 'server' } } as const;
    expect(transition(resumed, again).notifiedAt).toBe(T0);
  });

  it('and nothing else does', () => {
    const other = aJob();
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
  it('is looked for where HeyGen had it a moment ago, and not asked about', () => {
    const stage = {
      name: 'submitting',
      key: 'k',
      since: at,
      sentAt: at,
      sends: 1,
      assets: {},
    } as const;
    const stopped = aJob({ stage, discarded: true, trouble: { kind: 'server' } });
    const found = (candidates: readonly string[], sure: boolean, laterMs = 0) =>
      transition(stopped, {
        type: 'lookedUp',
        at: at + laterMs,
        candidates: candidates.map((remoteId) => ({ remoteId, createdAt: at })),
        sure,
      });
    const none = found([], false);
    expect(none.stage).toEqual(stage);
    expect(none.dueAt).toBeGreaterThan(at);
    expect(found(['v1'], true)).toMatchObject({ stage: { name: 'rendering' }, dueAt: at });
    expect(found(['v1', 'v2'], false).stage.name).toBe('submitting');
    const later = found(['v1', 'v2'], false, 60_000);
    expect(later).toMatchObject({ stage: { name: 'unclear' }, dueAt: at + 60_000 });
  });

  it('goes on until it is known what came of it, and is due at once then', () => {
    const deleted = transition(aJob({ stage: STAGES.submitting }), { type: 'discarded', at });
    expect(deleted).toMatchObject({ discarded: true, stage: { name: 'submitting' }, dueAt: at });
    expect(transition(deleted, events.accepted)).toMatchObject({ discarded: true, dueAt: at });
    const refused = { type: 'refused', at, failure: { kind: 'invalid' } } as const;
    expect(transition(deleted, refused)).toMatchObject({ stage: { name: 'failed' }, dueAt: at });
  });
});
