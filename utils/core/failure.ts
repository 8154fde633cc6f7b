import type { Excess } from './money/excess.ts';

/**
 * A refusal or an error of HeyGen as data: it is stored with a job, crosses from the worker to a page, and becomes a
 * sentence only where a person reads it.
 */
export interface Failure {
  readonly kind: FailureKind;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** HeyGen's own error code, or a failed video's `failure_code`. */
  readonly code?: string;
  /** HeyGen's own words. */
  readonly message?: string;
  /** The request field HeyGen points at. */
  readonly param?: string;
  /** `X-Request-Id` of the answer: what HeyGen's support asks for. */
  readonly requestId?: string;
  /** From `Retry-After`, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Which of the person's own limits it would break, and by how much. */
  readonly excess?: Excess;
}

export const FAILURE_KINDS = [
  /** The key is wrong, revoked or missing. */
  'unauthorized',
  /** The key is there, and the person has to unlock it: nothing was asked. */
  'locked',
  /** Not enough balance. */
  'credit',
  /** The key belongs to another account than the one the job was sent with. */
  'otherAccount',
  /** The key may not do this. */
  'forbidden',
  /** The key lacks the scope that this takes. */
  'scope',
  /** The account may not use a thing that the request names. */
  'denied',
  /** HeyGen refused a field of the request. */
  'invalid',
  /** HeyGen refuses what is said or shown. */
  'policy',
  /** The voice, asset or video named in the request does not exist. */
  'voiceGone',
  'assetGone',
  'avatarGone',
  'gone',
  /** HeyGen does not know the route, which says nothing about the thing. */
  'routeGone',
  /** The first attempt with this idempotency key is still running. */
  'inProgress',
  'tooLarge',
  'rateLimited',
  /** The trial's limit of videos: it passes, but not in minutes. */
  'dailyLimit',
  /** What the account may use in a month or so is used up. */
  'quota',
  /** A limit of the account's plan. */
  'planLimit',
  /** The person's own limit on spending: nothing has left. */
  'overLimit',
  /** HeyGen answered with an error of its own, or not in JSON. */
  'server',
  /** An answer that is not what the contract says. */
  'malformed',
  /** Something between this computer and HeyGen answers in its place: a proxy, a sign-in page. */
  'intercepted',
  /** No answer: offline, DNS, connection lost, time-out. */
  'network',
  /** The video failed: HeyGen could not fetch the photo. */
  'download',
  /** HeyGen could not fetch another link of the request: the audio's or the background's. */
  'linkDownload',
  /** The video failed for another reason. */
  'render',
  /** A video that was asked for elsewhere failed. */
  'elsewhere',
  /** HeyGen waits for the consent of whom a photo avatar shows. */
  'consent',
  /** HeyGen says that a video is where nothing of HeyGen's is. */
  'strangeAddress',
  /** The photo could not be taken from its page. */
  'photoGone',
  /** A recording or background that was chosen is not on this computer any more. */
  'fileGone',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** It says that what was to be deleted is not there: what was asked for. */
export const isAbsence = ({ kind }: Failure): boolean => kind === 'gone' || kind === 'avatarGone';

/** The only error the HeyGen client throws. Decide by {@link failure}, never by the message. */
export class HeygenError extends Error {
  override readonly name = 'HeygenError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.kind}${failure.code ? ` (${failure.code})` : ''}`, options);
    this.failure = failure;
  }
}
