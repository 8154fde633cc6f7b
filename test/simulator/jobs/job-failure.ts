/** Why a paid-for job ended without a video; not charged. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whatever a job's work ended with, as a failure; what is none of ours is our own bug. */
export function asFailure(error: unknown): JobFailure {
  if (error instanceof JobFailure) return error;
  const closing = error instanceof DOMException && error.name === 'AbortError';
  if (!closing) console.error('[simulator]', error);
  return new JobFailure('internal_error', 'Something went wrong on our side.');
}
