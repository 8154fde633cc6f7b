/** How an account's videos behave where it is not as one expects; zero, none and false by default. */
export interface VideoHabits {
  /** For how long after the POST `statuses` says `not_found`, in milliseconds of HeyGen's clock. */
  statusLagMs: number;
  /** For how long `GET` by id answers 404, likewise. */
  readLagMs: number;
  /** For how long the list leaves it out, likewise. */
  listLagMs: number;
  /** For how long after its upload an asset is not found by what refers to it, likewise. */
  assetLagMs: number;
  /** For how long a completed video has no addresses yet, likewise. */
  urlDelayMs: number;
  /** Whether videos that are not being made yet stay `pending`, as in a review. */
  inReview: boolean;
  /** A script with one of them is refused, whatever its case. */
  blockedWords: readonly string[];
  /** Whether links are fetched before the POST is answered, so that it refuses those that fail. */
  fetchesAtOnce: boolean;
  /** How the next video that is accepted fails; those after it succeed again. */
  nextFailure: { code: string; message: string } | null;
}

/** Which way of reading lags behind. */
export type Lag = 'statusLagMs' | 'readLagMs' | 'listLagMs';

export function plainHabits(): VideoHabits {
  return {
    statusLagMs: 0,
    readLagMs: 0,
    listLagMs: 0,
    assetLagMs: 0,
    urlDelayMs: 0,
    inReview: false,
    blockedWords: [],
    fetchesAtOnce: false,
    nextFailure: null,
  };
}
