import { describe, expect, it } from 'vitest';
import type { VideoRequest } from '../../utils/core/draft/request.ts';
import type { Stage } from '../../utils/core/job/job.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { deleteJob } from '../../utils/worker/commands/jobs.ts';
import { aJob, aVideo, STAGES } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  changeAccount,
  eventually,
  seedJob,
  seedPhoto,
  useWorker,
} from './support/worker.ts';

const simulator = useSimulator();
useWorker();

/** What HeyGen is asked while something runs, without the questions that change nothing. */
async function changesAsked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = simulator().requests.length;
  await work();
  const asked = simulator().requests.slice(before);
  return asked.filter(({ method }) => method !== 'GET').map((it) => `${it.method} ${it.path}`);
}

const unsent: Stage = {
  name: 'submitting',
  key: 'job-1.1',
  since: Date.now(),
  sends: 0,
  assets: {},
};
const AT_HEYGEN = 'DELETE /v3/videos/video-1';

describe('deleting a video', () => {
  it.each<[string, Stage, boolean, readonly string[]]>([
    ['queued', STAGES.queued, true, []],
    ['uploading', STAGES.uploading, true, []],
    ['about to be sent', unsent, true, []],
    ['unclear', STAGES.unclear, true, []],
    ['rendering', STAGES.rendering, true, [AT_HEYGEN]],
    ['rendering, here only', STAGES.rendering, false, []],
    ['ready', STAGES.ready, true, [AT_HEYGEN]],
    ['ready, here only', STAGES.ready, false, []],
    ['failed', STAGES.failed, true, []],
  ])('that is %s buys nothing', async (_, stage, alsoAtHeygen, asked) => {
    await seedPhoto('job-1');
    await seedJob(aJob({ account: ACCOUNT, stage, dueAt: null }));
    const changes = await changesAsked(async () => {
      expect(await deleteJob('job-1', alsoAtHeygen)).toEqual({ ok: true, value: null });
      await eventually(() => getJob('job-1')).toBeUndefined();
    });
    expect(changes).toEqual(asked);
  });

  it('takes it off the account as well when it was already sent', async () => {
    const client = heygenClient(KEY);
    const [voice] = (await client.listVoices('own', null)).items;
    if (!voice) throw new Error('No voices');
    const job = aJob({
      id: 'job-sent',
      account: ACCOUNT,
      request: aVideo({ narration: { type: 'script', script: 'Hello there', voice } }),
      stage: { name: 'submitting', key: 'job-sent.1', since: Date.now(), sends: 1, assets: {} },
    });
    const image = { type: 'url', url: job.photo.url } as const;
    // HeyGen took it, and its answer was lost.
    const remoteId = await client.createVideo(job.request as VideoRequest, { image }, 'job-sent.1');
    await seedJob(job);
    const changes = await changesAsked(async () => {
      await deleteJob('job-sent', false);
      await eventually(() => getJob('job-sent')).toBeUndefined();
    });
    expect(changes).toEqual(['POST /v3/videos', `DELETE /v3/videos/${remoteId}`]);
    expect(simulator().videos.map(({ deleted }) => deleted)).toEqual([true]);
  });

  it.each(['rendering', 'ready'] as const)(
    'keeps what is %s at another account, and asks that account for nothing',
    async (name) => {
      await seedJob(aJob({ account: ACCOUNT, stage: STAGES[name], dueAt: null }));
      await changeAccount();
      const changes = await changesAsked(async () => {
        expect(await deleteJob('job-1', true)).toEqual({
          ok: false,
          failure: { kind: 'otherAccount', message: ACCOUNT },
        });
      });
      expect(await getJob('job-1')).toBeDefined();
      expect(changes).toEqual([]);
    },
  );
});
