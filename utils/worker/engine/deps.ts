import type { Job, Part } from '../../core/job/job.ts';
import type { JobEvent } from '../../core/job/transition.ts';
import type { StoredPhoto } from '../../core/photo/photo.ts';
import type { HeygenClient } from '../../heygen/client.ts';
import type { UploadUse } from '../../store/uploads.ts';

/** What the engine acts through; everything it decides, it decides from data. */
export interface EngineDeps {
  /**
   * Speaks to HeyGen about what belongs to an account, `null` where it belongs to none yet.
   *
   * @throws {HeygenError} of kind `otherAccount` where the key is another's.
   */
  client(owner: string | null): Promise<HeygenClient>;
  /** Something that is another after each change of the key. */
  keyMark(): Promise<unknown>;
  /** Whose the key is; no request is needed to know. */
  account(): Promise<string>;
  /** The moment there at a moment here, by what is known now; `undefined` before HeyGen's first answer. */
  heygenAt(moment: number): Promise<number | undefined>;
  /** Those that there is something to do about, however many others there are. */
  openJobs(): Promise<readonly Job[]>;
  listJobs(): Promise<readonly Job[]>;
  /** Stores what an event makes of a job; `undefined` when the job is gone. */
  applyEvent(id: string, event: JobEvent): Promise<Job | undefined>;
  /** The same for several jobs at once. */
  applyToEach(ids: readonly string[], event: JobEvent): Promise<unknown>;
  /** What there is of a job's photo, as soon as it is taken, or is not going to be. */
  takenPhoto(job: Job): Promise<StoredPhoto | undefined>;
  /** A file of a job, where it is at hand. */
  file(job: Job, part: Part): Promise<Blob | undefined>;
  /** The asset that the account has of a file already, or that it becomes when it is sent now. */
  uploadOnce(file: Blob, use: UploadUse, send: () => Promise<string>): Promise<string>;
  forgetUploads(assetIds: readonly string[], now: number): Promise<void>;
  /** Keeps a finished video's still. Never throws. */
  keepStill(id: string, url: string): Promise<void>;
  /** Forgets a job for good. */
  removeJob(id: string): Promise<void>;
  /** Most jobs of the account at HeyGen at once, as far as HeyGen has said. */
  limit(account: string): Promise<number>;
  /** HeyGen refused one more than this. */
  learnLimit(limit: number): Promise<void>;
  /** Called with the open jobs before the engine waits for anything: alarms, badge, notifications. */
  settle(jobs: readonly Job[], account: string): Promise<void>;
  /** Runs the work when no other worker of this extension runs any. */
  alone(work: () => Promise<void>): Promise<void>;
  now(): number;
  watched(): boolean;
}
