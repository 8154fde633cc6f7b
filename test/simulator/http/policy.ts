/** What HeyGen's texts leave open, as a test wants it. */
export interface Policy {
  /**
   * Which refusals of an endpoint are replayed for their idempotency key like a success: true for
   * 400, 402, 403 and 404, false for none, or these statuses alone. Default true: the contract
   * makes no exception. 401 and injected faults are never replayed.
   */
  replayFailures: boolean | readonly number[];
  /**
   * Whether balance and limits are looked at before the idempotency key. Then a 402 or 429 can
   * answer a repeat whose video exists. Default false.
   */
  limitsFirst: boolean;
}

/** Whether an answer of an endpoint is kept for its key. */
export function isKept(status: number, { replayFailures }: Policy): boolean {
  if (status < 400) return true;
  if (typeof replayFailures !== 'boolean') return replayFailures.includes(status);
  return replayFailures && status < 500 && status !== 429;
}
