import type { Job } from '../../utils/core/job/job.ts';
import type { Look } from './toolkit.ts';

/** What was seen of the jobs in the course of a run. */
export interface Ledger {
  /** Ids of all notifications that were ever seen. */
  readonly shown: ReadonlySet<string>;
  /** What must never happen to a job, and did. */
  readonly wrong: ReadonlySet<string>;
  observe(look: Look): void;
}

/** Holds each look at the jobs against the one before. */
export function openLedger(): Ledger {
  const shown = new Set<string>();
  const wrong = new Set<string>();
  let last = new Map<string, Job>();
  return {
    shown,
    wrong,
    observe({ jobs, notifications }) {
      for (const id of notifications) shown.add(id);
      const now = new Map(jobs.map((job) => [job.id, job]));
      for (const [id, before] of last) {
        const what = changeForTheWorse(before, now.get(id));
        if (what !== null) wrong.add(`${id}: ${what}`);
      }
      last = now;
    },
  };
}

function changeForTheWorse(before: Job, after: Job | undefined): string | null {
  if (!after) return `was in the list (${before.stage.name}) and is gone`;
  if (isEnded(before) && after.stage.name !== before.stage.name) {
    return `had ended (${before.stage.name}) and is ${after.stage.name} again`;
  }
  const videoBefore = videoOf(before);
  if (videoBefore !== null && videoOf(after) !== videoBefore) {
    return `was video ${videoBefore} and is ${videoOf(after) ?? 'none'}`;
  }
  if (after.stage.name === 'failed' && after.stage.failure.kind === 'gone') {
    return 'is called gone';
  }
  // What is told on the way, a balance that is used up, may be told again when it is another time.
  if (isEnded(before) && before.notifiedAt !== null && after.notifiedAt !== before.notifiedAt) {
    return `was told at ${before.notifiedAt} and again at ${after.notifiedAt}`;
  }
  return null;
}

/** Whether nothing more happens to a job. */
export const isEnded = ({ stage }: Job): boolean =>
  stage.name === 'ready' || stage.name === 'failed';

const videoOf = ({ stage }: Job): string | null =>
  'remoteId' in stage ? (stage.remoteId ?? null) : null;
