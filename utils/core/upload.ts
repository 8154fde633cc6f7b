import * as v from 'valibot';
import { type Failure, isAbsence } from './failure.ts';
import { isInFlight, type Job } from './job/job.ts';
import { lenient } from './lenient.ts';

/** HeyGen's copy of a file: uploaded once, however many videos are made of it. */
export interface Upload {
  /** Only this account can use it. */
  readonly account: string;
  /** SHA-256 of the file. */
  readonly file: string;
  readonly assetId: string;
  /** When a job needed it last, in Unix milliseconds. */
  readonly usedAt: number;
  /** Ids of the jobs that it was used for; `null` where an earlier version did not note them. */
  readonly jobs: readonly string[] | null;
}

/** A copy that is to be deleted at HeyGen: anybody who knows its address can fetch it until then. */
export interface Removal {
  readonly account: string;
  readonly assetId: string;
  /** How often HeyGen did not delete it. */
  readonly tries: number;
  /** Not before, in Unix milliseconds. */
  readonly dueAt: number;
}

const upload: v.GenericSchema<unknown, Upload> = lenient(
  { account: v.string(), file: v.string(), assetId: v.string() },
  {
    usedAt: v.optional(v.number(), 0),
    jobs: v.optional(v.nullable(v.array(v.string())), null),
  },
);

/** @returns `null` where it can't be read. */
export function parseUpload(record: unknown): Upload | null {
  const parsed = v.safeParse(upload, record);
  return parsed.success ? parsed.output : null;
}

/** The upload after a job has used it. */
export function usedBy(upload: Upload, job: string, at: number): Upload {
  return { ...upload, usedAt: at, jobs: [...new Set([...(upload.jobs ?? []), job])] };
}

/** The same picture is often sent again: a copy is kept for a day after its last use, in milliseconds. */
export const UPLOAD_KEPT_MS = 24 * 60 * 60_000;

/** Whatever may still need an upload. */
export interface Needs {
  readonly jobs: readonly Job[];
  /** Ids of jobs that can't be read: whether they have ended is not known. */
  readonly damaged: readonly string[];
  /** SHA-256 of the files that drafts and defaults refer to. */
  readonly files: ReadonlySet<string>;
}

/** Only such a copy can be one that nothing needs. A clock that was set back does not keep it. */
export const isUnusedForLong = ({ usedAt }: Upload, now: number): boolean =>
  Math.abs(now - usedAt) >= UPLOAD_KEPT_MS;

/** Nothing needs the copy any more: it can be uploaded again. */
export function isUnneeded(upload: Upload, { jobs, damaged, files }: Needs, now: number): boolean {
  if (!isUnusedForLong(upload, now) || files.has(upload.file)) return false;
  if (upload.jobs !== null) return usersOf(upload.jobs, { jobs, damaged }).length === 0;
  return !jobs.some((job) => isInFlight(job) && isOf(job, upload.account));
}

/** The upload without the jobs that have ended, which would become more and more. */
export function withoutEnded(upload: Upload, needs: Needs): Upload {
  return upload.jobs === null ? upload : { ...upload, jobs: usersOf(upload.jobs, needs) };
}

function usersOf(users: readonly string[], { jobs, damaged }: Omit<Needs, 'files'>) {
  const open = new Set([...jobs.filter(isInFlight).map(({ id }) => id), ...damaged]);
  return users.filter((id) => open.has(id));
}

const isOf = ({ account }: Job, owner: string) => account === null || account === owner;

/** @param dueAt Unix milliseconds. */
export function removalOf({ account, assetId }: Upload, dueAt: number): Removal {
  return { account, assetId, tries: 0, dueAt };
}

/** Most deletions at one occasion: they must not use up what HeyGen allows for videos. */
const MOST_AT_ONCE = 20;
const FIRST_PAUSE_MS = 10 * 60_000;
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;
/** With the pauses between them about five days. */
const MOST_TRIES = 9;

/** What to delete of an account now, the longest due first. What a clock that was set back put far off is due. */
export function dueRemovals(
  removals: readonly Removal[],
  account: string,
  now: number,
): readonly Removal[] {
  return removals
    .filter(({ account: owner, dueAt }) => owner === account && isDue(dueAt, now))
    .sort((a, b) => a.dueAt - b.dueAt)
    .slice(0, MOST_AT_ONCE);
}

const isDue = (dueAt: number, now: number) => dueAt <= now || dueAt > now + 2 * LONGEST_PAUSE_MS;

/**
 * A removal after HeyGen has not carried it out. Being offline is no try: it says nothing about HeyGen.
 *
 * @returns `null` where there is nothing left to do: the copy is gone, or it was tried for days.
 */
export function afterFailure(removal: Removal, failure: Failure, now: number): Removal | null {
  const { kind, retryAfterMs = 0 } = failure;
  if (isAbsence(failure) || kind === 'assetGone') return null;
  if (kind === 'network' || kind === 'otherAccount') return removal;
  const tries = removal.tries + 1;
  if (tries >= MOST_TRIES) return null;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (tries - 1));
  const asked = Math.min(LONGEST_PAUSE_MS, retryAfterMs);
  return { ...removal, tries, dueAt: now + Math.max(pauseMs, asked) };
}

/** Of an account that no kept key is of; its key may come back for so long, in milliseconds. */
const LOST_AFTER_MS = 90 * 24 * 60 * 60_000;

/** Nobody is going to carry it out. */
export const isLost = ({ dueAt }: Removal, now: number): boolean => now - dueAt >= LOST_AFTER_MS;
