import type { Failure } from '../heygen/failure.ts';
import type { Photo } from '../photo/photo.ts';
import type { VideoRequest } from './request.ts';

/** One video asked for, from "Create video" to deleted. Times are Unix milliseconds. */
export interface Job {
  /** Made once, with the draft; what makes a retry safe. */
  readonly id: string;
  readonly createdAt: number;
  readonly photo: Photo;
  readonly request: VideoRequest;
  /** Whether HeyGen fetches the photo by its link or is sent its bytes. */
  readonly route: 'link' | 'upload';
  /**
   * Goes up whenever the key before it is known to have made no video, or the person wants another try: a
   * new attempt is a new idempotency key.
   */
  readonly attempt: number;
  /** The HeyGen account it was first sent with; another account knows nothing of it. */
  readonly account: string | null;
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
}

export type Stage =
  | { readonly name: 'queued' }
  | { readonly name: 'uploading'; readonly key: string }
  | {
      readonly name: 'submitting';
      readonly key: string;
      /** When the key was first used: HeyGen remembers it for 24 hours. */
      readonly since: number;
      /** How often the request has left with this key; stored each time before it does. */
      readonly sends: number;
      readonly assetId?: string;
      /** What came of the key has to be searched for: it can't be used to ask again. */
      readonly lost?: true;
    }
  /** Whether HeyGen took it can't be told any more: the person says. */
  | { readonly name: 'unclear'; readonly candidates: readonly Candidate[] }
  | {
      readonly name: 'rendering';
      readonly videoId: string;
      readonly since: number;
      readonly checkedAt: number;
    }
  | {
      readonly name: 'ready';
      readonly videoId: string;
      readonly at: number;
      /** Null where HeyGen did not say. */
      readonly durationSeconds: number | null;
    }
  | {
      readonly name: 'failed';
      readonly at: number;
      readonly failure: Failure;
      /** Absent where HeyGen never took the job. */
      readonly videoId?: string;
    };

/** A video of the account that may be the job's. */
export interface Candidate {
  readonly videoId: string;
  readonly createdAt: number;
}

export type StageName = Stage['name'];

/** Whether the engine still has work to do on a job, or waits for the person to decide. */
export function isInFlight(job: Job): boolean {
  return job.stage.name !== 'ready' && job.stage.name !== 'failed';
}

/** HeyGen's id of the job's video, where there is one. */
export function videoIdOf({ stage }: Job): string | undefined {
  return 'videoId' in stage ? stage.videoId : undefined;
}
