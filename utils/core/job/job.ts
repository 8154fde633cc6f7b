import type { AvatarRequest, JobRequest } from '../draft/request.ts';
import type { Failure } from '../failure.ts';
import type { ChosenRoute, Photo } from '../photo/photo.ts';
import type { BatchRow } from './batch-row.ts';

/** One thing asked for, most often a video, from "Create video" to deleted. Times are Unix milliseconds. */
export interface Job {
  /** Made once, a video's with its draft; what makes a retry safe. */
  readonly id: string;
  readonly createdAt: number;
  readonly photo: Photo;
  readonly request: JobRequest;
  /**
   * Whether HeyGen fetches the photo by its link, is sent its bytes, or has learnt the face before. Not decided yet
   * while the photo is awaited.
   */
  readonly route: JobRoute;
  /**
   * Goes up whenever the key before it is known to have made no video, or the person wants another try: a
   * new attempt is a new idempotency key.
   */
  readonly attempt: number;
  /** What earlier attempts became at HeyGen, by its ids: failed tries of this job, and nobody else's videos. */
  readonly formerIds: readonly string[];
  /** The HeyGen account it was first sent with; another account knows nothing of it. */
  readonly account: string | null;
  /** The account it was ordered for, where there were several: it is made in no other, whatever becomes of its key. */
  readonly orderedFor?: string;
  /** The person has said that it is made although it goes over their own limit. */
  readonly mayExceed?: true;
  readonly stage: Stage;
  /** When the engine has to look at the job again; `null`: not before something happens. */
  readonly dueAt: number | null;
  /** When it last changed: a clock that shows less than this has been set back. */
  readonly changedAt: number;
  /** Failures in a row that pass by themselves. */
  readonly tries: number;
  /** The newest failure, while the job waits for it to pass. */
  readonly trouble: Failure | null;
  /** Deleted while it was being sent: it goes as soon as it is known what came of that. */
  readonly discarded: boolean;
  readonly notifiedAt: number | null;
  readonly seenAt: number | null;
  /** Absent where the person has added nothing. */
  readonly labels?: Labels;
  /** Absent but for what the person deleted some seconds ago, and can still have back. */
  readonly trash?: Trash;
  /** Absent but for what was ordered in a table. */
  readonly batch?: BatchRow;
  /** The person has paused its batch. */
  readonly paused?: true;
}

/** What a person adds to a job; each is absent where they have not. */
export interface Labels {
  /** Shown in place of the title that HeyGen knows. */
  readonly name?: string;
  readonly notes?: string;
  readonly favorite?: true;
}

export interface Trash {
  readonly at: number;
  readonly alsoAtHeygen: boolean;
}

/** What is known of a job when it is asked for. */
type Asked = Pick<Job, 'id' | 'createdAt' | 'photo' | 'request'> & {
  readonly way: Way;
  /** The account it is ordered for; `null`: that of the key it is sent with. */
  readonly account?: string | null;
  readonly batch?: BatchRow;
};

/** How its picture gets to HeyGen; `wanted`: the person's choice, where the photo is still being taken. */
export type Way =
  | { readonly route: JobRoute }
  | { readonly route: 'awaited'; readonly wanted?: ChosenRoute | undefined };

/** A job that was asked for just now. */
export function newJob({ account = null, way, ...asked }: Asked): Job {
  return {
    ...asked,
    ...begun(way),
    ...(account === null ? {} : { orderedFor: account }),
    attempt: 1,
    formerIds: [],
    account,
    dueAt: asked.createdAt,
    changedAt: asked.createdAt,
    tries: 0,
    trouble: null,
    discarded: false,
    notifiedAt: null,
    seenAt: null,
  };
}

function begun(way: Way): Pick<Job, 'route' | 'stage'> {
  if (way.route !== 'awaited') return { route: way.route, stage: { name: 'queued' } };
  const { wanted } = way;
  return { route: 'upload', stage: { name: 'awaiting', ...(wanted && { wanted }) } };
}

/** A job by which a face is learnt. */
export type FaceJob = Job & { readonly request: AvatarRequest };

export type JobRoute = 'link' | 'upload' | 'avatar';

/** The files that HeyGen may need for a video, in the order in which they are uploaded. */
export const PARTS = ['picture', 'audio', 'background'] as const;
export type Part = (typeof PARTS)[number];

/** HeyGen's copies of them, by its ids. */
export type Assets = { readonly [Each in Part]?: string };

export type Stage =
  /** Its photo is still being taken; `wanted`: the person's choice of how it is sent. */
  | { readonly name: 'awaiting'; readonly wanted?: ChosenRoute }
  | { readonly name: 'queued' }
  | {
      readonly name: 'uploading';
      readonly part: Part;
      readonly key: string;
      /** What is uploaded already. */
      readonly assets: Assets;
      readonly sentAnew?: true;
    }
  | {
      readonly name: 'submitting';
      readonly key: string;
      /** When the key was first used: HeyGen remembers it for 24 hours. */
      readonly since: number;
      /** The same by HeyGen's clock, which alone can be compared with the times of its videos. */
      readonly sinceAtHeygen?: number;
      /** When the request left last. */
      readonly sentAt?: number;
      /** The same by HeyGen's clock, as it was known then. */
      readonly sentAtHeygen?: number;
      /** How often the request has left with this key; stored each time before it does. */
      readonly sends: number;
      readonly assets: Assets;
      /** The files were sent anew because HeyGen had dropped its copies. */
      readonly sentAnew?: true;
      /** What came of the key has to be searched for: it can't be used to ask again. */
      readonly lost?: true;
    }
  /** Whether HeyGen took it can't be told any more: the person says. */
  | { readonly name: 'unclear'; readonly candidates: readonly Candidate[] }
  | {
      readonly name: 'rendering';
      /** Of the video, or of the photo avatar that is being trained. */
      readonly remoteId: string;
      readonly since: number;
      readonly checkedAt: number;
      /** Since when HeyGen says that it does not know it. */
      readonly missingSince?: number;
      /** Since when HeyGen calls it completed without telling where it, or a face's picture, is. */
      readonly unaddressedSince?: number;
    }
  | {
      readonly name: 'ready';
      readonly remoteId: string;
      readonly at: number;
      /** Null where HeyGen did not say. */
      readonly durationSeconds: number | null;
      /** What it cost by the prices of that day, in US dollars; null where that can't be told. */
      readonly costUsd: number | null;
    }
  | {
      readonly name: 'failed';
      readonly at: number;
      readonly failure: Failure;
      /** Absent where HeyGen never took the job. */
      readonly remoteId?: string;
    };

/** What of the account may be the job's. */
export interface Candidate {
  readonly remoteId: string;
  /** `null` where HeyGen did not say. */
  readonly createdAt: number | null;
}

export type StageName = Stage['name'];

/** The engine still has work to do on it, or waits for the person to decide. */
export const IN_FLIGHT = [
  'awaiting',
  'queued',
  'uploading',
  'submitting',
  'unclear',
  'rendering',
] as const satisfies readonly StageName[];

/** Whether it is in one of the stages of {@link IN_FLIGHT}. */
export function isInFlight(job: Job): boolean {
  return job.stage.name !== 'ready' && job.stage.name !== 'failed';
}

/** It is on its way, and by itself goes no further; what HeyGen renders does, whoever looks. */
export const isOnHold = (job: Job): boolean =>
  job.trouble !== null && job.dueAt === null && isInFlight(job) && job.stage.name !== 'rendering';

/** It waits until HeyGen can tell what came of a request, before it is sent again. */
export const isSearchedFor = ({ stage, trouble }: Job): boolean =>
  stage.name === 'submitting' && stage.lost === true && trouble === null;

/** There is something to say of why it failed, or does not go on. */
export const isTroubled = (job: Job): boolean =>
  job.stage.name === 'failed' ||
  job.stage.name === 'unclear' ||
  (job.stage.name !== 'ready' && job.trouble !== null) ||
  isSearchedFor(job);

/** It has a place in lists: what was deleted has none, while it is still being cleaned up after. */
export const isListed = ({ discarded, trash }: Job): boolean => !discarded && trash === undefined;

/** HeyGen's id of what the job makes, where there is one. */
export function remoteIdOf({ stage }: Job): string | undefined {
  return 'remoteId' in stage ? stage.remoteId : undefined;
}

/** The files that HeyGen has to be sent before the job. */
export function partsOf({ route, request }: Job): readonly Part[] {
  const isNeeded: Readonly<Record<Part, boolean>> = {
    picture: route === 'upload',
    audio: request.make === 'video' && request.narration.type === 'audio',
    background: request.make === 'video' && request.background?.type === 'file',
  };
  return PARTS.filter((part) => isNeeded[part]);
}
