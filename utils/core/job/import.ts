import { NOWHERE } from '../photo/photo.ts';
import type { ListedVideo } from '../remote.ts';
import { type Job, newJob, remoteIdOf, type Stage } from './job.ts';

/** Whose videos are imported, and when. */
interface Bringing {
  readonly account: string;
  /** Unix milliseconds. */
  readonly now: number;
  /** The title of a video that has none. */
  readonly untitled: string;
}

/** HeyGen's clock and this computer's may differ by this, in milliseconds. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/**
 * The jobs that stand for videos of the account that are not in the list yet. What is being sent at this moment may
 * be among the videos before its answer is here: such a one is left to its own job.
 *
 * @param known all jobs as they are stored.
 */
export function importedJobs(
  videos: readonly ListedVideo[],
  known: readonly Job[],
  bringing: Bringing,
): readonly Job[] {
  const claimed = new Set(known.flatMap((job) => [remoteIdOf(job), ...job.formerIds]));
  return videos
    .filter((video) => !claimed.has(video.remoteId))
    .filter((video) => !known.some((job) => mayBecome(job, video)))
    .map((video) => jobOf(video, bringing));
}

/** Whether a video may be what came of a job that this computer is sending, or has lost sight of. */
export function mayBecome(
  { stage, request }: Job,
  { remoteId, title, createdAt }: Pick<ListedVideo, 'remoteId' | 'title' | 'createdAt'>,
): boolean {
  if (stage.name === 'unclear') return stage.candidates.some((it) => it.remoteId === remoteId);
  if (stage.name !== 'submitting') return false;
  return title === request.title && (createdAt ?? stage.since) >= stage.since - CLOCK_TOLERANCE_MS;
}

function jobOf(video: ListedVideo, { account, now, untitled }: Bringing): Job {
  const stage = stageOf(video, now);
  const ended = stage.name === 'ready' || stage.name === 'failed';
  return {
    ...newJob({
      id: `elsewhere-${video.remoteId}`,
      createdAt: video.createdAt ?? now,
      photo: NOWHERE,
      request: { make: 'elsewhere', title: video.title?.trim() || untitled },
      way: { route: 'link' },
    }),
    account,
    stage,
    dueAt: ended ? null : now,
    changedAt: now,
    notifiedAt: now,
    seenAt: now,
  };
}

function stageOf(video: ListedVideo, now: number): Stage {
  const { remoteId, status, createdAt, completedAt, durationSeconds } = video;
  const at = completedAt ?? createdAt ?? now;
  switch (status) {
    case 'completed':
      // Who paid for it, and by which prices, is not known here.
      return { name: 'ready', remoteId, at, durationSeconds, costUsd: null };
    case 'failed': {
      const { failureCode: code, failureMessage: message } = video;
      const failure = {
        kind: 'elsewhere' as const,
        ...(code === null ? {} : { code }),
        ...(message === null ? {} : { message }),
      };
      return { name: 'failed', at, failure, remoteId };
    }
    default:
      // An unknown word, too, means that it is not at its end.
      return { name: 'rendering', remoteId, since: createdAt ?? now, checkedAt: now };
  }
}
