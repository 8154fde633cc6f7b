import type { RecordedRequest } from '../types.ts';

export interface FaultRule {
  method?: string;
  /** A string must equal the path; an expression is tested on it (path only, no query). */
  path?: RegExp | string;
  /** What else has to be true of a request, such as a link in its body. Default: nothing. */
  when?: (request: RecordedRequest) => boolean;
  /** How many requests it strikes. Default 1; Infinity: until removed. */
  times?: number;
  /** How many matching requests it lets through first. Default 0. */
  skip?: number;
  /** Asked for each matching request that is not let through anyway; strikes when true. Default: always. */
  chance?: () => boolean;
  /** Milliseconds of real time, before anything else happens. */
  delayMs?: number;
  /** Holds the request until then, before anything else happens. */
  until?: Promise<unknown>;
  /** With `effect: 'html'`: answer 200 instead of 502. */
  html200?: boolean;
  /** With `effect: 'twice'`: what happens at HeyGen between the two. */
  between?: () => void;
  /**
   * - `pass`: as if there were no fault (useful with `delayMs` and `until`)
   * - `drop`: the connection is cut, the request has no effect
   * - `drop-after`: full effect, then the connection is cut without an answer
   * - `drop-before`: the connection is cut at once; the full effect comes all the same, after `delayMs`
   * - `twice`: full effect, then the same request arrives again, as a browser repeats it unseen;
   *   the second meets the faults that are left, and its answer alone reaches the client
   * - `hang`: no effect and no answer, the connection stays open
   * - `html`: a gateway's HTML page, no effect
   * - `truncate`: full effect, the body is cut in the middle
   * - `bad-schema`: full effect, JSON of a shape that breaks the contract
   * - an object: that failure in the contract's shape, or that page, no effect
   */
  effect:
    | 'pass'
    | 'drop'
    | 'drop-after'
    | 'drop-before'
    | 'twice'
    | 'hang'
    | 'html'
    | 'truncate'
    | 'bad-schema'
    | FaultStatus
    | FaultPage;
}

/** A failure as HeyGen words it. */
export interface FaultStatus {
  status: number;
  code?: string;
  message?: string;
  param?: string;
  headers?: Record<string, string>;
}

/** What something else than HeyGen answers: no JSON, no request id. */
export interface FaultPage {
  status: number;
  /** The body; HTML unless `headers` say otherwise. */
  page: string;
  headers?: Record<string, string>;
}
