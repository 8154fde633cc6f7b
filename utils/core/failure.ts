/**
 * Why something asked of HeyGen did not work, as data: it is stored with a job, crosses from the worker
 * to a page, and becomes a sentence only where a person reads it.
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
  /** How long HeyGen asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Every kind of failure there is. */
export const FAILURE_KINDS = [
  /** The key is wrong, revoked or missing. */
  'unauthorized',
  /** Not enough balance. */
  'credit',
  /** The key belongs to another account than the one the job was sent with. */
  'otherAccount',
  /** The key may not do this. */
  'forbidden',
  /** HeyGen refused a field of the request. */
  'invalid',
  /** The voice, asset or video named in the request does not exist. */
  'voiceGone',
  'assetGone',
  'avatarGone',
  'gone',
  /** The first attempt with this idempotency key is still running. */
  'inProgress',
  'tooLarge',
  'rateLimited',
  /** A daily limit: waiting minutes does not help. */
  'dailyLimit',
  /** HeyGen answered with an error of its own, or not in JSON. */
  'server',
  /** An answer that is not what the contract says. */
  'malformed',
  /** No answer: offline, DNS, connection lost, time-out. */
  'network',
  /** The video failed: HeyGen could not fetch the photo. */
  'download',
  /** The video failed for another reason. */
  'render',
  /** A video that was asked for elsewhere failed. */
  'elsewhere',
  /** HeyGen waits for the consent of whom a photo avatar shows. */
  'consent',
  /** A recording or background that was chosen is not on this computer any more. */
  'fileGone',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Thrown by the HeyGen client; everything worth knowing is in {@link failure}. */
export class HeygenError extends Error {
  override readonly name = 'HeygenError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.kind}${failure.code ? ` (${failure.code})` : ''}`, options);
    this.failure = failure;
  }
}
