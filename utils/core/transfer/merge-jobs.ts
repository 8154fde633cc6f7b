import { mayBecome } from '../job/import.ts';
import { type Job, remoteIdOf, type StageName } from '../job/job.ts';
import { canArrive, portableJob } from './portable.ts';

/** What a file of another computer changes in the list. */
export interface MergedJobs {
  /** To be stored: they are new here. */
  readonly added: readonly Job[];
  /** To be stored in the place of those with their ids. */
  readonly updated: readonly Job[];
  /** How many are here as they are, or further on. */
  readonly known: number;
  /** How many stay where they are, as HeyGen does not have them, or nobody knows. */
  readonly left: number;
}

/**
 * Puts the jobs of a file to those that are kept. None of them is ever sent from here: what is not at HeyGen stays with
 * the computer that ordered it.
 */
export function mergeJobs(kept: readonly Job[], arriving: readonly Job[]): MergedJobs {
  const byId = new Map(kept.map((job) => [job.id, job]));
  const claimed = new Map(kept.flatMap((job) => idsOf(job).map((id) => [id, job.id])));
  const inDoubt = kept.filter(({ stage }) => ON_ITS_WAY.has(stage.name));
  const added = new Map<string, Job>();
  const updated = new Map<string, Job>();
  let known = 0;
  let left = 0;
  for (const theirs of arriving.map(portableJob)) {
    const mine = byId.get(theirs.id);
    if (!canArrive(theirs)) {
      if (mine) known += 1;
      else left += 1;
      continue;
    }
    const isClaimed = idsOf(theirs).some((id) => (claimed.get(id) ?? theirs.id) !== theirs.id);
    const isWanted = !isClaimed && !inDoubt.some((job) => mayBecome(job, videoOf(theirs)));
    if (!isWanted || (mine && !isFurtherOn(theirs, mine))) {
      known += 1;
      continue;
    }
    const merged = mine ? taken(theirs, mine) : theirs;
    byId.set(merged.id, merged);
    for (const id of idsOf(merged)) claimed.set(id, merged.id);
    (mine && !added.has(merged.id) ? updated : added).set(merged.id, merged);
  }
  return { added: [...added.values()], updated: [...updated.values()], known, left };
}

/**
 * Whether a file's job takes the place of the one that is here. What this computer is sending, cannot tell of, or is
 * to delete stays. Else more attempts are further on; of as many, a video before a failure, and that before what is
 * being made; of two at the same point, the one that changed last, in its name or notes. Else the one here stays.
 */
export function isFurtherOn(theirs: Job, mine: Job): boolean {
  if (ON_ITS_WAY.has(mine.stage.name) || mine.discarded || mine.trash) return false;
  const ahead = theirs.attempt - mine.attempt || rankOf(theirs) - rankOf(mine);
  return ahead > 0 || (ahead === 0 && theirs.changedAt > mine.changedAt);
}

const RANKS: readonly StageName[] = ['rendering', 'failed', 'ready'];
const rankOf = ({ stage }: Job): number => RANKS.indexOf(stage.name);

/** Here it is paid for, or about to be, and only this computer knows. */
const ON_ITS_WAY: ReadonlySet<StageName> = new Set([
  'awaiting',
  'queued',
  'uploading',
  'submitting',
  'unclear',
]);

/** The photo is here, where the file may not even tell where it was; what HeyGen has made of it stays known. */
function taken(theirs: Job, mine: Job): Job {
  const formerIds = new Set([...idsOf(mine), ...theirs.formerIds]);
  const remoteId = remoteIdOf(theirs);
  if (remoteId !== undefined) formerIds.delete(remoteId);
  return { ...theirs, photo: mine.photo, formerIds: [...formerIds] };
}

const idsOf = (job: Job): readonly string[] =>
  [remoteIdOf(job), ...job.formerIds].filter((id) => id !== undefined);

const videoOf = (job: Job) => ({
  remoteId: remoteIdOf(job) ?? '',
  title: job.request.title,
  createdAt: job.createdAt,
});
