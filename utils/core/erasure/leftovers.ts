import { isInFlight, type Job, remoteIdOf } from '../job/job.ts';
import type { Removal, Upload } from '../upload.ts';

/** What of this extension's may be at HeyGen. */
export const LEFTOVER_KINDS = ['video', 'face', 'file'] as const;
export type LeftoverKind = (typeof LEFTOVER_KINDS)[number];

/** One thing at HeyGen that is to be deleted. */
export interface Leftover {
  readonly kind: LeftoverKind;
  readonly account: string;
  readonly id: string;
  /** How often that did not work. */
  readonly tries: number;
  /** Not before, in Unix milliseconds. */
  readonly dueAt: number;
}

interface Made {
  readonly jobs: readonly Job[];
  readonly uploads: readonly Pick<Upload, 'account' | 'assetId'>[];
  readonly removals: readonly Pick<Removal, 'account' | 'assetId'>[];
}

/** Everything that was made or uploaded from here. What was imported was made elsewhere, and stays. */
export function leftoversOf({ jobs, uploads, removals }: Made): readonly Leftover[] {
  const made = jobs.flatMap((job): readonly Omit<Leftover, 'tries' | 'dueAt'>[] => {
    const { account, request } = job;
    if (account === null || request.make === 'elsewhere') return [];
    const kind = request.make === 'avatar' ? 'face' : 'video';
    const ids = [remoteIdOf(job), ...job.formerIds].filter((id) => id !== undefined);
    return ids.map((id) => ({ kind, account, id }));
  });
  const files = [...uploads, ...removals].map(
    ({ account, assetId: id }) => ({ kind: 'file', account, id }) as const,
  );
  const once = new Map([...made, ...files].map((it) => [`${it.kind} ${it.account} ${it.id}`, it]));
  return [...once.values()].map((it) => ({ ...it, tries: 0, dueAt: 0 }));
}

/** Jobs of which HeyGen may have something that nobody can name any more, when they are forgotten now. */
export const isInDoubt = ({ stage }: Job): boolean =>
  stage.name === 'unclear' || (stage.name === 'submitting' && stage.sends > 0);

/** Videos and faces that HeyGen is at work on, and may charge for. */
export const isAtWork = (job: Job): boolean =>
  isInFlight(job) && job.request.make !== 'elsewhere' && remoteIdOf(job) !== undefined;

/** Videos and faces that are not at HeyGen yet, as far as is known: those that can still be kept from it. */
export const isOnTheWay = ({ stage: { name } }: Job): boolean =>
  name === 'awaiting' || name === 'queued' || name === 'uploading' || name === 'submitting';
