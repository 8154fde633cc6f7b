import { afterEach, describe, expect, it, vi } from 'vitest';
import { UNDO_MS } from '../../utils/core/job/undo.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { readListed } from '../../utils/store/library.ts';
import { trash } from '../../utils/store/trash.ts';
import {
  emptyTrash,
  restoreJobs,
  resumeTrash,
  trashJobs,
} from '../../utils/worker/commands/trash.ts';
import { aJob, STAGES } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
import { ACCOUNT, eventually, seedJob, useWorker } from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const seed = () =>
  seedJob(aJob({ account: ACCOUNT, stage: STAGES.ready, seenAt: 1, notifiedAt: 1 }));
const deletions = () => simulator().requests.filter(({ method }) => method === 'DELETE').length;

/** As if so much time had passed since the press. */
const after = (ms: number) => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + ms);
};

afterEach(() => vi.restoreAllMocks());

describe('what is deleted', () => {
  it('is off the list at once, and comes back with one press, as it was', async () => {
    await seed();
    const before = await getJob('job-1');
    await trashJobs(['job-1'], true);
    expect(await readListed('job-1')).toBeUndefined();
    await restoreJobs(['job-1']);
    after(UNDO_MS);
    await emptyTrash();
    expect(await readListed('job-1')).toMatchObject({ ...before, changedAt: expect.any(Number) });
    expect([await trash.getValue(), deletions()]).toEqual([[], 0]);
  });

  it('stays while it can be had back, and is gone after', async () => {
    await seed();
    await trashJobs(['job-1'], false);
    await emptyTrash();
    expect(await getJob('job-1')).toBeDefined();
    after(UNDO_MS);
    await emptyTrash();
    await eventually(() => getJob('job-1')).toBeUndefined();
    expect([await trash.getValue(), deletions()]).toEqual([[], 0]);
  });

  it('goes at HeyGen too, where that is wanted, also after the worker died over it', async () => {
    await seed();
    await trashJobs(['job-1'], true);
    after(UNDO_MS);
    const before = deletions();
    await resumeTrash();
    await eventually(() => getJob('job-1')).toBeUndefined();
    expect(deletions()).toBe(before + 1);
  });

  it('comes back where HeyGen does not delete it', async () => {
    await seed();
    await trashJobs(['job-1'], true);
    after(UNDO_MS);
    const effect = { status: 500 };
    simulator().fault({ method: 'DELETE', path: '/v3/videos/video-1', effect });
    await emptyTrash();
    expect(await readListed('job-1')).toBeDefined();
    expect(await trash.getValue()).toEqual([]);
  });

  it('is known to the trash before it is hidden, so that nothing stays hidden', async () => {
    await trash.setValue(['never-hidden', 'gone']);
    await seedJob(aJob({ id: 'never-hidden', account: ACCOUNT, stage: STAGES.ready }));
    await emptyTrash();
    expect(await readListed('never-hidden')).toBeDefined();
    expect(await trash.getValue()).toEqual([]);
  });

  it('is nothing that is still on its way', async () => {
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES.rendering, dueAt: null }));
    await trashJobs(['job-1'], true);
    expect(await readListed('job-1')).toBeDefined();
  });
});
