import { describe, expect, it } from 'vitest';
import { importedJobs } from '../../utils/core/job/import.ts';
import type { Job } from '../../utils/core/job/job.ts';
import { paymentAfter } from '../../utils/core/job/payment.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { transition } from '../../utils/core/job/transition.ts';
import type { ListedVideo } from '../../utils/core/remote.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';

const listed = (changes: Partial<ListedVideo> = {}): ListedVideo => ({
  remoteId: 'there-1',
  status: 'completed',
  title: 'A toast',
  createdAt: T0 - 90_000,
  completedAt: T0 - 30_000,
  durationSeconds: 12,
  thumbnailUrl: 'https://files.example/1.jpg',
  failureCode: null,
  failureMessage: null,
  ...changes,
});
const importing = { account: 'someone@example.com', now: T0, untitled: 'Untitled video' };
const imported = (videos: ListedVideo[], known: Job[] = []) =>
  importedJobs(videos, known, importing);

describe('a video that was made elsewhere', () => {
  it('becomes a job that is seen already, and can be stored', () => {
    const [job] = imported([listed()]);
    expect(job).toMatchObject({
      id: 'elsewhere-there-1',
      createdAt: T0 - 90_000,
      account: 'someone@example.com',
      request: { make: 'elsewhere', title: 'A toast' },
      stage: { name: 'ready', at: T0 - 30_000, durationSeconds: 12, costUsd: null },
      dueAt: null,
      notifiedAt: T0,
      seenAt: T0,
    });
    expect(parseJob(job)).toEqual(job);
    const rendering = job && { ...job, stage: STAGES.rendering };
    expect(rendering && paymentAfter(undefined, rendering, job, T0)).toBeUndefined();
  });

  it.each([
    ['completed', 'ready', null],
    ['failed', 'failed', null],
    ['processing', 'rendering', T0],
    ['pending', 'rendering', T0],
    ['a word to come', 'rendering', T0],
    ['', 'rendering', T0],
  ])('that is "%s" is %s', (status, stage, dueAt) => {
    const [job] = imported([listed({ status, completedAt: null })]);
    expect(job?.stage).toMatchObject({ name: stage, remoteId: 'there-1' });
    expect(job?.dueAt).toBe(dueAt);
    expect(parseJob(job)).toEqual(job);
  });

  it('says why it failed, and is never made again here', () => {
    const [job] = imported([
      listed({ status: 'failed', failureCode: 'x', failureMessage: 'No face.' }),
    ]);
    expect(job?.stage).toMatchObject({
      failure: { kind: 'elsewhere', code: 'x', message: 'No face.' },
    });
    expect(job && transition(job, { type: 'retried', at: T0, route: 'link' })).toBe(job);
  });

  it.each([null, '', '  '])('is called something where its title is %j', (title) => {
    expect(imported([listed({ title })])[0]?.request.title).toBe('Untitled video');
  });

  it('is told when it ends later, as any other', () => {
    const [job] = imported([listed({ status: 'processing' })]);
    const done = job && transition(job, { type: 'completed', at: T0, durationSeconds: 3 });
    expect(done).toMatchObject({ stage: { name: 'ready', costUsd: null }, notifiedAt: null });
  });
});

describe('what is not imported', () => {
  const own = (stage: Job['stage'], changes: Partial<Job> = {}) =>
    aJob({ request: aVideo({ title: 'A toast' }), stage, ...changes });
  const sending = { ...STAGES.submitting, name: 'submitting' } as const;
  const candidates = [{ remoteId: 'there-1', createdAt: T0 }];
  it.each<[string, Job, number]>([
    ['rendered by a job', own({ ...STAGES.rendering, remoteId: 'there-1' } as Job['stage']), 0],
    ['a job’s that is ready', own({ ...STAGES.ready, remoteId: 'there-1' } as Job['stage']), 0],
    ['a job’s that failed', own({ ...STAGES.failed, remoteId: 'there-1' } as Job['stage']), 0],
    ['a job’s that is deleted', own(STAGES.ready, { discarded: true }), 1],
    ['perhaps one that is asked about', own({ name: 'unclear', candidates }), 0],
    ['perhaps one that is being sent', own(STAGES.submitting), 0],
    ['of another title than is being sent', aJob({ stage: STAGES.submitting }), 1],
    [
      'older than what is being sent',
      own({ ...sending, since: T0 + 3_600_000 } as Job['stage']),
      1,
    ],
    ['of the same title as a queued one', own(STAGES.queued), 1],
    ['another job’s', own(STAGES.ready), 1],
  ])('%s', (_what, job, many) => {
    expect(imported([listed()], [job])).toHaveLength(many);
  });

  it('comes once, however often it is asked for', () => {
    const first = imported([listed(), listed({ remoteId: 'there-2' })]);
    expect(first.map(({ id }) => id)).toEqual(['elsewhere-there-1', 'elsewhere-there-2']);
    expect(imported([listed(), listed({ remoteId: 'there-3' })], [...first])).toHaveLength(1);
  });
});
