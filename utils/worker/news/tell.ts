import type { FailureKind } from '../../core/failure.ts';
import type { Job } from '../../core/job/job.ts';
import { hasNews } from '../../core/job/transition.ts';
import { isTold } from '../../core/job/trouble.ts';
import { applyEvent } from '../../store/job-changes.ts';
import { getJob } from '../../store/jobs.ts';
import { notificationsWanted } from '../../store/settings.ts';
import { keepAwake } from '../keep-awake.ts';
import { clearNewsAlarm, setNewsAlarm } from './alarm.ts';
import { notify } from './notifications.ts';

/** Ids of what is queued, and whether the person is told of it; the rest is only marked. */
const queue = new Map<string, 'said' | 'marked'>();
let telling = false;

/**
 * Queues a notification for each job with news, and returns at once: a system that shows none may take seconds to
 * refuse each. Called again with the same jobs before their turn, it queues nothing new.
 *
 * A worker that dies on the way has told what it marked; an alarm wakes it for the rest.
 */
export function tellNews(jobs: readonly Job[]): void {
  // However many jobs wait for the same thing, it is said once.
  const isSaid = (job: Job) => job.notifiedAt !== null || queue.has(job.id);
  const said = new Set(jobs.flatMap((job) => (isSaid(job) ? sharedTrouble(job) : [])));
  for (const job of jobs) {
    if (job.discarded || job.notifiedAt !== null || !hasNews(job) || queue.has(job.id)) continue;
    const kinds = sharedTrouble(job);
    queue.set(job.id, kinds.some((kind) => said.has(kind)) ? 'marked' : 'said');
    for (const kind of kinds) said.add(kind);
  }
  tellQueued();
}

/** What holds the job as it holds others; consent is asked of each face by itself. */
function sharedTrouble(job: Job): readonly FailureKind[] {
  return job.trouble && isTold(job) && job.trouble.kind !== 'consent' ? [job.trouble.kind] : [];
}

function tellQueued(): void {
  if (telling || queue.size === 0) return;
  telling = true;
  void keepAwake(tellAll())
    .catch((error: unknown) => {
      // What could not be marked is news again at the next tick, for which the alarm is left.
      queue.clear();
      console.error(error);
    })
    .finally(() => {
      telling = false;
      tellQueued();
    });
}

async function tellAll(): Promise<void> {
  await setNewsAlarm(Date.now());
  for (const [id, how] of queue) {
    await tell(id, how === 'said');
    queue.delete(id);
  }
  await clearNewsAlarm();
}

async function tell(id: string, say: boolean): Promise<void> {
  const job = await getJob(id);
  // Since it was queued, the person may have deleted it, or mended what it waits for.
  if (!job || job.discarded || job.notifiedAt !== null || !hasNews(job)) return;
  if (say && (await notificationsWanted.getValue())) await notify(job);
  await applyEvent(id, { type: 'notified', at: Date.now() });
}
