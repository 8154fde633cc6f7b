import { describe, expect, it } from 'vitest';
import type { Stage } from '../../utils/core/job/job.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { deleteJob } from '../../utils/worker/commands/jobs.ts';
import { aJob, STAGES } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
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

const AT_HEYGEN = 'DELETE /v3/videos/video-1';

describe('deleting a video', () => {
  it.each<[string, Stage, boolean, readonly string[]]>([
    ['queued', STAGES.queued, true, []],
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
    const stage = { ...STAGES.submitting, key: 'job-sent.1', since: Date.now() } as Stage;
    await seedJob(aJob({ id: 'job-sent', account: ACCOUNT, stage, dueAt: null, route: 'upload' }));
    const changes = await changesAsked(async () => {
      await deleteJob('job-sent', false);
      await eventually(() => getJob('job-sent')).toBeUndefined();
    });
    // The request that may have been taken goes out once more under its key: only so its id is known.
    expect(changes[0]).toBe('POST /v3/videos');
    expect(changes.slice(1).every((it) => it.startsWith('DELETE /v3/videos/'))).toBe(true);
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
