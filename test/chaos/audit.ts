import type { Job } from '../../utils/core/job/job.ts';
import type { SimulatedVideo } from '../simulator/types.ts';
import type { Wanted } from './plan.ts';

/** The end of a run, as the person, the extension and HeyGen have it. */
export interface Books {
  readonly wanted: readonly Pick<Wanted, 'draft' | 'ends'>[];
  readonly jobs: readonly Job[];
  readonly drafts: number;
  readonly alarms: readonly string[];
  /** Every video that was ever paid for, and the account that paid, as jobs name it. */
  readonly videos: readonly PaidVideo[];
}

export type PaidVideo = Pick<SimulatedVideo, 'id' | 'status' | 'request'> & {
  readonly account: string;
};

/** What does not agree, one sentence each; none: each "Create video" became one video, entry and notification. */
export function audit({ wanted, jobs, drafts, alarms, videos }: Books): readonly string[] {
  const ids = new Set(wanted.map(({ draft }) => draft.id));
  const scripts = new Set<unknown>(wanted.map(({ draft }) => draft.script));
  return [
    ...wanted.flatMap((each) => auditOne(each, jobs, videos)),
    ...jobs.filter(({ id }) => !ids.has(id)).map(({ id }) => `${id}: nobody asked for this job`),
    ...videos
      .filter(({ request }) => !scripts.has(request.script))
      .map(({ id }) => `video ${id}: nobody asked for it`),
    ...(drafts > 0 ? [`${drafts} drafts are left of what was created`] : []),
    ...alarms.map((name) => `the alarm “${name}” is left, though nothing waits`),
  ];
}

function auditOne(
  { draft, ends }: Books['wanted'][number],
  jobs: Books['jobs'],
  videos: Books['videos'],
): readonly string[] {
  const entries = jobs.filter(({ id }) => id === draft.id);
  const paid = videos.filter(({ request }) => request.script === draft.script);
  const problems: string[] = [];
  if (entries.length !== 1) problems.push(`${entries.length} entries in the list`);
  if (paid.length !== 1) {
    const what = paid.map(({ id, account }) => `${id} by ${account}`).join(', ') || 'none';
    problems.push(`${paid.length} videos paid for: ${what}, ${JSON.stringify(entries)}`);
  }
  const [job] = entries;
  const [video] = paid;
  if (job) {
    const { stage, notifiedAt } = job;
    const remoteId = 'remoteId' in stage ? stage.remoteId : undefined;
    if (stage.name !== ends) problems.push(`is ${stage.name}, not ${ends}: ${JSON.stringify(job)}`);
    if (video && remoteId !== video.id) problems.push(`has video ${remoteId}, not ${video.id}`);
    if (video && job.account !== video.account) {
      problems.push(`is of ${job.account}, and ${video.account} has paid`);
    }
    if (notifiedAt === null) problems.push('nobody was told of its end');
  }
  const atHeygen = ends === 'ready' ? 'completed' : 'failed';
  if (video && video.status !== atHeygen) problems.push(`its video is ${video.status} at HeyGen`);
  return problems.map((problem) => `${draft.id}: ${problem}`);
}
