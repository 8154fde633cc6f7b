import { browser } from 'wxt/browser';
import type { Job } from '../../core/job/job.ts';
import { nextDueAt } from '../../core/job/schedule.ts';

const TICK_ALARM = 'tick';
const SAFETY_ALARM = 'safety';
const NEWS_ALARM = 'news';
const ERASE_ALARM = 'erase';

/** The shortest wait Chrome keeps to for an alarm. */
const SHORTEST_ALARM_MS = 30_000;
/** A worker at rest is stopped after 30 s; up to here its own timer is exact. */
const LONGEST_TIMER_MS = 25_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Makes sure the worker wakes when the next job is due; with no job waiting there is no alarm at all.
 *
 * The alarm repeats, so that a worker that dies before it could set the next one is woken again. Waits
 * shorter than an alarm can be are kept by a timer, as long as the worker lives: but not for what is overdue,
 * which is either being done or waits for something else.
 */
export async function armAlarm(
  jobs: readonly Job[],
  account: string,
  now: number,
  wake: () => void,
): Promise<void> {
  clearTimeout(timer);
  const dueAt = nextDueAt(jobs, account);
  if (dueAt === null) {
    await browser.alarms.clear(TICK_ALARM);
    return;
  }
  const soon = nextDueAt(jobs, account, now);
  if (soon !== null && soon - now <= LONGEST_TIMER_MS) timer = setTimeout(wake, soon - now);
  const when = Math.max(dueAt, now + SHORTEST_ALARM_MS);
  await browser.alarms.create(TICK_ALARM, { when, periodInMinutes: 1 });
}

/** Wakes the worker soon whatever happens; apart from the other alarm, which a pass may take away. */
export async function setSafetyAlarm(now: number): Promise<void> {
  await browser.alarms.create(SAFETY_ALARM, { when: now + SHORTEST_ALARM_MS });
}

/** Once the engine has seen the change, its own alarm does. */
export async function clearSafetyAlarm(): Promise<void> {
  await browser.alarms.clear(SAFETY_ALARM);
}

/**
 * Wakes the worker for news: where it dies before all is told, as with no job waiting nothing else would, or once the
 * quiet hours are over.
 *
 * @param when Unix milliseconds; earlier than half a minute is later.
 */
export async function setNewsAlarm(when: number): Promise<void> {
  await browser.alarms.create(NEWS_ALARM, {
    when: Math.max(when, Date.now() + SHORTEST_ALARM_MS),
  });
}

/** There is no news that waits to be told. */
export async function clearNewsAlarm(): Promise<void> {
  await browser.alarms.clear(NEWS_ALARM);
}

/** Wakes the worker for what is still to be erased. @param when Unix milliseconds; earlier than half a minute is later. */
export async function setEraseAlarm(when: number): Promise<void> {
  const earliest = Date.now() + SHORTEST_ALARM_MS;
  await browser.alarms.create(ERASE_ALARM, { when: Math.max(when, earliest), periodInMinutes: 1 });
}

/** Nothing is being erased. */
export async function clearEraseAlarm(): Promise<void> {
  await browser.alarms.clear(ERASE_ALARM);
}
