import type { Failure, FailureKind } from '../failure.ts';
import { type Remedy, remedyFor } from '../remedy.ts';
import { isInFlight, type Job } from './job.ts';
import { isHeld } from './trouble.ts';

/** Mended somewhere else, or by time. */
const AWAY: ReadonlySet<Remedy> = new Set(['options', 'account', 'consent', 'wait']);

/** Why a job failed, or what it waits for. */
export function troubleOf(job: Job): Failure | null {
  return job.stage.name === 'failed' ? job.stage.failure : isInFlight(job) ? job.trouble : null;
}

/** Trouble that goes on this long, in tries, leaves the person more to do than to wait. */
const LASTING_AFTER_TRIES = 3;

const isPassing = (job: Job) =>
  job.stage.name !== 'failed' && !isHeld(job) && job.tries < LASTING_AFTER_TRIES;

/** HeyGen's id of the request that failed, for its support; `null` also where it may soon work by itself. */
export function requestIdOf(job: Job): string | null {
  return isPassing(job) ? null : (troubleOf(job)?.requestId ?? null);
}

/** The request has left, and HeyGen may have taken it: whoever stops it now may have paid. */
export const mayBePaid = ({ stage }: Job): boolean =>
  stage.name === 'submitting' && stage.sends > 0;

/** What a person can do about a job's failure, the first thing first. */
export function remediesOf(job: Job, canSendPicture: boolean): readonly Remedy[] {
  const failure = troubleOf(job);
  if (!failure) return [];
  const remedy = remedyFor(failure, { make: job.request.make, canSendPicture });
  return job.stage.name === 'failed'
    ? ofFailed(job, failure, remedy)
    : inFlight(job, failure, remedy);
}

function ofFailed({ request }: Job, { kind }: Failure, remedy: Remedy): readonly Remedy[] {
  // A photo that HeyGen does not accept is refused again.
  if (kind === 'policy' && request.make === 'avatar') return [];
  // What was made elsewhere is made again there; what is put right elsewhere is still to be tried again.
  if (request.make === 'elsewhere') return AWAY.has(remedy) || remedy === 'check' ? [remedy] : [];
  return AWAY.has(remedy) ? [remedy, 'retry'] : [remedy];
}

/** Trying again is of no use before there is a key. */
const NEEDS_KEY: ReadonlySet<FailureKind> = new Set(['unauthorized', 'locked']);

/** A job in flight goes on by itself, but for what the person has to mend, or no longer wants to wait for. */
function inFlight(job: Job, failure: Failure, remedy: Remedy): readonly Remedy[] {
  const away: readonly Remedy[] = AWAY.has(remedy) && remedy !== 'wait' ? [remedy] : [];
  if (failure.kind === 'overLimit') return ['exceed', 'limits'];
  if (failure.kind === 'otherAccount' || failure.kind === 'consent') return away;
  const isPaid = job.stage.name === 'rendering';
  if (isHeld(job)) {
    const denied: readonly Remedy[] = remedy === 'edit' && !isPaid ? ['edit'] : [];
    return [...away, ...denied, ...(NEEDS_KEY.has(failure.kind) ? [] : (['resume'] as const))];
  }
  if (isPassing(job)) return [];
  return isPaid || job.request.make !== 'video' ? ['resume'] : ['resume', 'edit', 'stop'];
}
