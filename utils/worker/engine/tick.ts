import { isListed, type Job } from '../../core/job/job.ts';
import { CONCURRENCY_LIMIT } from '../../core/job/schedule.ts';
import type { JobEvent } from '../../core/job/transition.ts';
import { seenAccount } from '../../store/balance.ts';
import { atHeygen } from '../../store/heygen-clock.ts';
import { applyEvent, applyToEach, removeJob } from '../../store/job-changes.ts';
import { getJob, listJobs, openJobs } from '../../store/jobs.ts';
import { learnRenderTime } from '../../store/render-times.ts';
import { apiKey } from '../../store/secrets.ts';
import { learnedLimit } from '../../store/settings.ts';
import { forgetUploads, uploadOnce } from '../../store/uploads.ts';
import { currentAccount } from '../account.ts';
import { keepStill } from '../click/take.ts';
import { clientFor } from '../heygen.ts';
import { keepAwake } from '../keep-awake.ts';
import { armAlarm, clearSafetyAlarm, setSafetyAlarm } from '../news/alarm.ts';
import { badgeOf, showBadge } from '../news/badge.ts';
import { tellNews } from '../news/tell.ts';
import { createEngine } from './engine.ts';
import { fileOf, takenPhoto } from './job-files.ts';

/** A page that shows jobs asks every 5 s; after two silent turns it is taken to be closed. */
const WATCH_LASTS_MS = 12_000;
/** A video is not kept from being ready by a picture of it that does not come. */
const STILL_TIMEOUT_MS = 5_000;

let watchedUntil = 0;

const engine = createEngine({
  client: clientFor,
  keyMark: () => apiKey.getValue(),
  account: currentAccount,
  heygenAt: atHeygen,
  openJobs,
  listJobs,
  applyEvent: applyAndLearn,
  applyToEach,
  takenPhoto,
  file: fileOf,
  uploadOnce,
  forgetUploads,
  keepStill: (id, url) => keepStill(id, url, STILL_TIMEOUT_MS),
  removeJob,
  limit: readLimit,
  learnLimit: async (limit) =>
    learnedLimit.setValue({ limit, at: Date.now(), account: await currentAccount() }),
  settle,
  alone: (work) => navigator.locks.request('tick', work),
  now: Date.now,
  watched: () => Date.now() < watchedUntil,
});

/** What is paid for changes what is left to spend, and says how long the next one takes. */
async function applyAndLearn(id: string, event: JobEvent): Promise<Job | undefined> {
  if (event.type !== 'completed') return applyEvent(id, event);
  const before = await getJob(id);
  const job = await applyEvent(id, event);
  await seenAccount.setValue(null).catch(console.error);
  if (before) await learnRenderTime(before, event.at);
  return job;
}

/**
 * Does whatever is due for the jobs. Whoever asks, one pass runs at a time. Where the disk fails it, what is
 * stored counts, and the alarm that is set takes it up again.
 */
export async function tick(): Promise<void> {
  await keepAwake(engine.tick()).catch(console.error);
}

/**
 * Does something that gives the engine work, then the work. An alarm is set first: should the worker die
 * right after the change was stored, it is woken to go on.
 */
export async function thenTick<Value>(change: () => Promise<Value>): Promise<Value> {
  await setSafetyAlarm(Date.now());
  const value = await change();
  void tick().then(clearSafetyAlarm);
  return value;
}

/** A page is open that shows the jobs: looks at those in flight more often while it is. */
export function watch(): void {
  watchedUntil = Date.now() + WATCH_LASTS_MS;
  void tick();
}

/** What HeyGen said counts for an hour: a plan may change, and other jobs of the account end. */
const LEARNED_LIMIT_LASTS_MS = 60 * 60_000;

async function readLimit(account: string): Promise<number> {
  const learned = await learnedLimit.getValue();
  const isRecent = learned !== null && Date.now() - learned.at < LEARNED_LIMIT_LASTS_MS;
  return isRecent && learned.account === account ? learned.limit : CONCURRENCY_LIMIT;
}

/** Brings alarm, badge and notifications in line with the jobs as they are stored. */
async function settle(jobs: readonly Job[], account: string): Promise<void> {
  const shown = jobs.filter(isListed);
  await Promise.all([
    armAlarm(jobs, account, Date.now(), () => void tick()),
    showBadge(badgeOf(shown)),
  ]);
  tellNews(shown);
}
