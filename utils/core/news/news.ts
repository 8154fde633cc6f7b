import type { FailureKind } from '../failure.ts';
import { isInFlight, type Job } from '../job/job.ts';
import { hasNews } from '../job/transition.ts';
import { isHeld, isTold } from '../job/trouble.ts';
import { quietUntil } from './quiet.ts';
import type { Taste } from './taste.ts';

/** What is to be done about news at one moment. */
export interface News {
  /** Each is told with one notification: a job's own, or one of several jobs. */
  readonly tell: readonly (readonly Job[])[];
  /** Marked as told without a word. */
  readonly mark: readonly Job[];
  /** When there is more to tell, in Unix milliseconds; `null`: not before something happens. */
  readonly again: number | null;
}

const NOTHING: News = { tell: [], mark: [], again: null };

/** More than this at one look are told as one. */
const MOST_APART = 3;

/** There is something to tell of it that nobody was told yet. */
export const isUntold = (job: Job): boolean =>
  !job.discarded && job.notifiedAt === null && hasNews(job);

/**
 * Decides what is told now. What has to wait stays as it is: a job that is not marked as told is news, however often
 * the worker dies meanwhile.
 *
 * @param jobs those in flight, and those that ended and are news.
 * @param now Unix milliseconds.
 */
export function newsOf(jobs: readonly Job[], taste: Taste, now: number): News {
  const untold = jobs.filter(isUntold);
  if (untold.length === 0) return NOTHING;
  if (taste.when === 'badge') return { ...NOTHING, mark: untold };
  const again = quietUntil(taste.quiet, now);
  if (again !== null) return { ...NOTHING, again };

  const heldBack = new Set(untold.filter((job) => quietUntil(taste.quiet, sinceOf(job)) !== null));
  const known = untold.filter((job) => heldBack.has(job) && job.seenAt !== null);
  const mark = new Set([...repeatedOf(jobs, untold), ...known]);
  const rest = untold.filter((job) => !mark.has(job));
  const waits = taste.when === 'all' && isAnyMoving(jobs);
  const ended = rest.filter((job) => !isInFlight(job));
  const troubled = rest.filter(isInFlight);
  const due = waits ? troubled : rest;
  const asOne = due.filter((job) => heldBack.has(job)).length > 1 || due.length > MOST_APART;
  const apart = (each: readonly Job[]) => each.map((job) => [job]);
  const parts = taste.when === 'all' ? [waits ? [] : ended, ...apart(troubled)] : apart(due);
  return {
    tell: (asOne ? [due] : parts).filter(({ length }) => length > 0),
    mark: [...mark],
    again: null,
  };
}

/** When it became news, as far as can be told. */
const sinceOf = ({ stage, changedAt }: Job): number =>
  stage.name === 'ready' || stage.name === 'failed' ? stage.at : changedAt;

/** However many jobs wait for the same thing, it is said once: of the first of them. */
function repeatedOf(jobs: readonly Job[], untold: readonly Job[]): readonly Job[] {
  const said = new Set(jobs.filter((job) => job.notifiedAt !== null).flatMap(sharedTrouble));
  return untold.filter((job) => {
    const kinds = sharedTrouble(job);
    const isSaid = kinds.some((kind) => said.has(kind));
    for (const kind of kinds) said.add(kind);
    return isSaid;
  });
}

/** What holds the job as it holds others; consent is asked of each face by itself. */
function sharedTrouble(job: Job): readonly FailureKind[] {
  return job.trouble && isTold(job) && job.trouble.kind !== 'consent' ? [job.trouble.kind] : [];
}

/** Something is on its way that gets to its end without the person. What is queued behind a held job does not. */
function isAnyMoving(jobs: readonly Job[]): boolean {
  const going = jobs.filter((job) => isInFlight(job) && !job.discarded);
  const waitsForPerson = (job: Job) =>
    isHeld(job) || job.trouble?.kind === 'consent' || job.stage.name === 'unclear';
  const isStuck = going.some(isHeld);
  return going.some((job) => !waitsForPerson(job) && !(isStuck && job.stage.name === 'queued'));
}
