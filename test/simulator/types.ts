import type { IncomingHttpHeaders } from 'node:http';

export interface SimulatorOptions {
  /** 0 (the default) takes any free port. The server listens on 127.0.0.1 only. */
  port?: number;
  /** API keys that are accepted; all belong to one account. Default: `['sk-simulator-key']`. */
  keys?: readonly string[];
  /** Video jobs that may be unfinished at once. Default 10. */
  concurrency?: number;
  /** How long a job takes at least, in milliseconds of `now()`. Default 3000. */
  renderMs?: number;
  /** How long an avatar's training takes, likewise. Default: `renderMs`. */
  trainMs?: number;
  /** Cap of a rendered video's length in seconds. Default 4. */
  maxVideoSeconds?: number;
  /** Lifetime of a signed media URL in milliseconds. Default one hour. */
  urlLifetimeMs?: number;
  /**
   * Hosts the simulator reaches on a loopback port when it fetches a picture or a recording
   * (self-signed certificates accepted). Every other host is looked up for real, and private
   * addresses are refused.
   */
  resolve?: Readonly<Record<string, number>>;
  /** The account's clock, Unix milliseconds. Network delays are always real time. */
  now?: () => number;
  /** PEM. Default: a self-signed one, made once per process. */
  certificate?: { key: string; cert: string };
  /** The wallet, US dollars. Default 25. */
  balance?: number;
  /** Default: a wallet. */
  billing?: Billing;
  /** Where the account keeps its videos. None by default. */
  folders?: readonly { id: string; name: string }[];
  /** Photo avatars that are there from the start, trained and paid, oldest first. */
  avatars?: readonly OwnedAvatar[];
  /** `none`: jobs complete and have a thumbnail, but no MP4 is made (its URL answers 404). */
  render?: 'video' | 'none';
  /**
   * Whether a 4xx the endpoint itself decided on (400, 402, 403, 404) is replayed for its
   * idempotency key like a success. Default true: the contract makes no exception. 401, 429
   * and 5xx are never replayed.
   */
  replayFailures?: boolean;
}

/** How the account pays. Only a wallet, whose dollars `balance` sets, refuses for want of money. */
export type Billing =
  | { type: 'wallet'; currency?: 'usd' | 'credits' }
  | { type: 'subscription'; plan: string; credits: number }
  | { type: 'usage_based'; spendingUsd: number; capUsd: number | null };

export interface OwnedAvatar {
  name: string;
  /** A JPEG or PNG. Default: a painted one. */
  picture?: Buffer;
  /** Default: the older one alone. */
  engines?: readonly AvatarEngine[];
}

/** Which generations of HeyGen's renderer can move an avatar. */
export type AvatarEngine = 'avatar_iii' | 'avatar_iv' | 'avatar_v';

export interface RecordedRequest {
  method: string;
  path: string;
  query: Readonly<Record<string, string>>;
  /** As received, `x-api-key` cut to its first three characters. */
  headers: IncomingHttpHeaders;
  idempotencyKey: string | null;
  /** The parsed JSON body, or undefined if there was none. */
  body: unknown;
  /** When it had arrived completely, Unix milliseconds of `now()`. */
  at: number;
  /** `pending` until answered; `dropped` if the connection ended without an answer. */
  status: number | 'dropped' | 'pending';
}

export type VideoStatus = 'waiting' | 'pending' | 'processing' | 'completed' | 'failed';

export interface SimulatedVideo {
  readonly id: string;
  readonly status: VideoStatus;
  readonly deleted: boolean;
  /** The request body as validated. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  /** Unix milliseconds of `now()`. */
  readonly createdAt: number;
  readonly completedAt: number | null;
  /** Seconds; null until completed. */
  readonly duration: number | null;
  /** US dollars taken from the wallet; 0 until completed, and for ever if it failed. */
  readonly cost: number;
  /** Where the rendered file lies until `close()`; null if none was rendered. */
  readonly mp4Path: string | null;
  /** The picture as it was received. */
  readonly picture: { type: string; width: number; height: number; bytes: number } | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
}

export type AvatarStatus = 'processing' | 'pending_consent' | 'completed' | 'failed';

/** One look of a photo avatar; its id is what `POST /v3/videos` takes as `avatar_id`. */
export interface SimulatedAvatar {
  readonly id: string;
  readonly name: string;
  readonly status: AvatarStatus;
  readonly deleted: boolean;
  readonly groupId: string;
  /** Any that is trained from a photo has both. */
  readonly engines: readonly AvatarEngine[];
  /** The request body as validated; empty for one that was there from the start. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  /** Unix milliseconds of `now()`. */
  readonly createdAt: number;
  /** US dollars taken from the wallet; 0 until completed, and for ever if it failed. */
  readonly cost: number;
}

export interface FaultRule {
  method?: string;
  /** A string must equal the path; an expression is tested on it (path only, no query). */
  path?: RegExp | string;
  /** How many requests it strikes. Default 1; Infinity: until removed. */
  times?: number;
  /** How many matching requests it lets through first. Default 0. */
  skip?: number;
  /** Asked for each matching request that is not let through anyway; strikes when true. Default: always. */
  chance?: () => boolean;
  /** Milliseconds of real time, before anything else happens. */
  delayMs?: number;
  /** With `effect: 'html'`: answer 200 instead of 502. */
  html200?: boolean;
  /**
   * - `pass`: as if there were no fault (useful with `delayMs`)
   * - `drop`: the connection is cut, the request has no effect
   * - `drop-after`: full effect, then the connection is cut without an answer
   * - `hang`: no effect and no answer, the connection stays open
   * - `html`: a gateway's HTML page, no effect
   * - `truncate`: full effect, the body is cut in the middle
   * - `bad-schema`: full effect, JSON of a shape that breaks the contract
   * - an object: that failure in the contract's shape, no effect
   */
  effect:
    | 'pass'
    | 'drop'
    | 'drop-after'
    | 'hang'
    | 'html'
    | 'truncate'
    | 'bad-schema'
    | FaultStatus;
}

export interface FaultStatus {
  status: number;
  code?: string;
  message?: string;
  param?: string;
  headers?: Record<string, string>;
}

export interface Simulator {
  readonly port: number;
  /** `https://127.0.0.1:port` */
  readonly origin: string;
  readonly requests: readonly RecordedRequest[];
  /** Every video ever accepted, oldest first, deleted ones included. */
  readonly videos: readonly SimulatedVideo[];
  /** Every look of a photo avatar, oldest first, deleted ones included. */
  readonly avatars: readonly SimulatedAvatar[];
  /** US dollars left in the wallet. */
  readonly balance: number;
  /** Adds a fault and returns its remover. Rules are tried in the order they were added. */
  fault(rule: FaultRule): () => void;
  setBalance(dollars: number): void;
  setBilling(billing: Billing): void;
  /** How the next training that is begun ends; those after it succeed again. */
  setNextTraining(outcome: 'pending_consent' | 'failed'): void;
  /** Lets every training that waits, or would wait, for consent come to its end. */
  giveConsent(): void;
  setKeys(keys: readonly string[]): void;
  setConcurrency(jobs: number): void;
  /** Applies to unfinished jobs as well; their status never goes backwards. */
  setRenderMs(ms: number): void;
  setTrainMs(ms: number): void;
  /** Every signed URL given so far stops working now. */
  expireUrls(): void;
  /** Cuts all connections, ends the renderer, removes the rendered files. */
  close(): Promise<void>;
}
