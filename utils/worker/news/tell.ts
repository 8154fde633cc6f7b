import type { Job } from '../../core/job/job.ts';
import { isUntold } from '../../core/news/news.ts';
import { applyToEach } from '../../store/job-changes.ts';
import { openJobs } from '../../store/jobs.ts';
import { begunNews, notificationTaste } from '../../store/news.ts';
import { keepAwake } from '../keep-awake.ts';
import { clearNewsAlarm, setNewsAlarm } from './alarm.ts';
import { notify } from './notifications.ts';
import { type TellerDeps, tellAll } from './teller.ts';

const DEPS: TellerDeps = {
  openJobs,
  taste: () => notificationTaste.getValue(),
  begun: begunNews,
  show: notify,
  mark: (ids) => applyToEach(ids, { type: 'notified', at: Date.now() }),
  wakeAt: (when) => (when === null ? clearNewsAlarm() : setNewsAlarm(when)),
  now: Date.now,
};

let asked = false;
let telling = false;

/**
 * Tells the person what is new about the jobs, and returns at once: a system that shows no notifications may take
 * seconds to refuse each. A worker that dies on the way, or before the quiet hours end, is woken by an alarm.
 */
export function tellNews(jobs: readonly Job[]): void {
  asked ||= jobs.some(isUntold);
  if (telling || !asked) return;
  telling = true;
  void keepAwake(tellWhileAsked())
    // What could not be marked is news again at the next tick, for which the alarm is left.
    .catch(console.error)
    .finally(() => {
      telling = false;
      // Asked between the last look and this moment.
      tellNews([]);
    });
}

async function tellWhileAsked(): Promise<void> {
  while (asked) {
    asked = false;
    await navigator.locks.request('news', () => tellAll(DEPS));
  }
}
