import { type Answer, data, page } from '../http/answer.ts';
import { invalid, notFound } from '../http/api-error.ts';
import { type Call, limitOf, onlyKnownQuery } from '../http/call.ts';
import { pageOf } from '../http/paging.ts';
import type { Lag } from '../jobs/habits.ts';
import type { Job } from '../jobs/job.ts';
import type { World } from '../world.ts';

const MOST_STATUSES = 100;

export function getVideo(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  return data(describe(existing(world, id, 'readLagMs'), world));
}

export function listVideos(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, ['limit', 'token', 'title', 'folder_id']);
  const title = call.query.get('title')?.toLowerCase();
  const folder = call.query.get('folder_id');
  const jobs = world.jobs
    .filter((job) => world.isThere(job, 'listLagMs'))
    .filter((job) => title === undefined || job.title?.toLowerCase().includes(title))
    .filter((job) => folder === null || job.folderId === folder)
    .reverse();
  const { items, nextToken } = pageOf(
    jobs,
    (job) => job.id,
    limitOf(call.query, 10, 100),
    call.query.get('token'),
  );
  return page(
    items.map((job) => describe(job, world)),
    nextToken,
  );
}

export function listStatuses(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, ['video_ids']);
  const ids = (call.query.get('video_ids') ?? '').split(',').map((id) => id.trim());
  if (ids.includes('')) throw invalid('video_ids', '"video_ids" must be ids, parted by commas.');
  if (ids.length > MOST_STATUSES) {
    throw invalid('video_ids', `At most ${MOST_STATUSES} ids; ${ids.length} were given.`);
  }
  return data(ids.map((id) => statusOf(id, world.findJob(id, 'statusLagMs'))));
}

export function deleteVideo(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  existing(world, id).deleted = true;
  return data({ id, deleted: true });
}

function existing(world: World, id: string, lag?: Lag): Job {
  const job = world.findJob(id, lag);
  if (!job) throw notFound('video', id);
  return job;
}

function statusOf(id: string, job: Job | undefined) {
  if (!job) return { video_id: id, status: 'not_found' };
  if (job.status !== 'failed') return { video_id: id, status: job.status };
  const error = { code: job.failureCode, message: job.failureMessage };
  return { video_id: id, status: job.status, error };
}

function describe(job: Job, world: World) {
  const done = hasAddresses(job, world);
  const file = (suffix: string) => world.urls.sign(`/media/videos/${job.id}${suffix}`);
  const captioned = done && job.caption?.style !== undefined;
  return {
    id: job.id,
    // `waiting` is a word of the bulk statuses only.
    status: job.status === 'waiting' ? 'pending' : job.status,
    title: job.title,
    created_at: unix(job.createdAt),
    completed_at: job.completedAt === null ? null : unix(job.completedAt),
    duration: job.duration,
    video_url: done ? file(`.${job.outputFormat}`) : null,
    thumbnail_url: done ? file('.jpg') : null,
    gif_url: null,
    captioned_video_url: captioned ? file(`.captioned.${job.outputFormat}`) : null,
    // Whether anybody asked for it or not.
    subtitle_url: done ? file('.srt') : null,
    video_page_url: done ? `https://app.heygen.com/videos/${job.id}` : null,
    failure_code: job.failureCode,
    failure_message: job.failureMessage,
    folder_id: job.folderId,
    output_language: null,
  };
}

/** A completed video's files may take a while longer to be where they are given out. */
function hasAddresses({ status, completedAt }: Job, { now, habits }: World): boolean {
  return status === 'completed' && now() - (completedAt ?? 0) >= habits.urlDelayMs;
}

function unix(ms: number): number {
  return Math.floor(ms / 1000);
}
