import type { Answer } from './answer.ts';
import { ApiError, invalid } from './api-error.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Entry {
  at: number;
  answer: Answer | null;
}

/**
 * Either the right to run the request, ended by `keep` or `release` (which undoes nothing that
 * was kept), or the answer of the run that had it: null while that run goes on.
 */
export type Claim =
  | { mine: true; keep(answer: Answer): void; release(): void }
  | { mine: false; answer: Answer | null };

/** Remembers answers for 24 hours by endpoint and key; each account has its own. */
export class Idempotency {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  claim(endpoint: string, key: string): Claim {
    const id = `${endpoint} ${key}`;
    const known = this.#entries.get(id);
    if (known && (known.answer === null || this.#now() - known.at < DAY_MS)) {
      return { mine: false, answer: known.answer };
    }
    const entry: Entry = { at: this.#now(), answer: null };
    this.#entries.set(id, entry);
    return {
      mine: true,
      keep: (answer) => {
        entry.answer = answer;
      },
      release: () => {
        if (entry.answer === null && this.#entries.get(id) === entry) this.#entries.delete(id);
      },
    };
  }
}

/** @throws ApiError 400 for a key outside 1-255 of `[A-Za-z0-9_:.-]` */
export function checkIdempotencyKey(key: string): void {
  if (!/^[A-Za-z0-9_:.-]{1,255}$/.test(key)) {
    throw invalid('Idempotency-Key', 'Idempotency-Key must be 1-255 of [A-Za-z0-9_:.-].');
  }
}

/** The answer to a repeat. @throws ApiError 409 while the original is still running */
export function replay(answer: Answer | null): Answer {
  if (answer) return { ...answer, headers: { ...answer.headers, 'idempotent-replayed': 'true' } };
  throw new ApiError(
    409,
    'request_in_progress',
    'A request with this Idempotency-Key is still running.',
  );
}
