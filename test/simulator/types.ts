import type { IncomingHttpHeaders } from 'node:http';
import type { AccountOptions, SimulatedAccount } from './accounts/types.ts';
import type { CatalogueSize } from './api/catalogue.ts';
import type { FaultRule } from './http/fault-types.ts';
import type { Policy } from './http/policy.ts';

export type * from './accounts/types.ts';
export type { CatalogueSize } from './api/catalogue.ts';
export type * from './http/fault-types.ts';
export type { Policy } from './http/policy.ts';
export type { VideoHabits } from './jobs/habits.ts';

/** What belongs to an account is said of the one there is from the start. */
export interface SimulatorOptions extends Partial<Policy>, Omit<AccountOptions, 'name'> {
  /** 0 (the default) takes any free port. The server listens on 127.0.0.1 only. */
  port?: number;
  /** Cap of a rendered video's length in seconds. Default 4. */
  maxVideoSeconds?: number;
  /** Of a rendered video's frame, in pixels, whatever is asked for. Default 1280 × 720. */
  filmArea?: number;
  /** Lifetime of a signed media URL in milliseconds. Default one hour. */
  urlLifetimeMs?: number;
  /**
   * Hosts the simulator reaches on a loopback port when it fetches a picture or a recording
   * (self-signed certificates accepted). Every other host is looked up for real, and private
   * addresses are refused.
   */
  resolve?: Readonly<Record<string, number>>;
  /** HeyGen's clock, Unix milliseconds. Network delays are always real time. */
  now?: () => number;
  /** PEM. Default: a self-signed one, made once per process. */
  certificate?: { key: string; cert: string };
  /**
   * `none`: jobs complete and have a thumbnail, but no MP4 is made (its URL answers 404). A function
   * is asked for each request whether there is to be one. Default `video`.
   */
  render?: 'video' | 'none' | ((request: Readonly<Record<string, unknown>>) => boolean);
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
  /** The account whose key came along; null for none. */
  account: string | null;
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
  /** Whether it is one that the fault `twice` let arrive again. */
  repeat: boolean;
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
  /** That picture's file. */
  readonly pictureFile: Buffer | null;
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

/** HeyGen as a test sees it and changes it; what belongs to an account is that of the first one. */
export interface Simulator extends SimulatedAccount {
  readonly port: number;
  /** `https://127.0.0.1:port` */
  readonly origin: string;
  /** HeyGen's hosts that a browser asks, and the port at which each is. */
  readonly hosts: Readonly<Record<string, number>>;
  /** Of all accounts, in the order in which they had arrived. */
  readonly requests: readonly RecordedRequest[];
  /** All accounts, the one there is from the start first. */
  readonly accounts: readonly SimulatedAccount[];
  /** Opens another account. @throws Error for a name that is taken, or a bad picture of an avatar */
  addAccount(options: AccountOptions & { name: string }): Promise<SimulatedAccount>;
  /** Adds a fault and returns its remover. Rules are tried in the order they were added. */
  fault(rule: FaultRule): () => void;
  /** Changes how HeyGen behaves where its texts leave it open; what is left out stays. */
  setPolicy(policy: Partial<Policy>): void;
  /** HeyGen's time, Unix milliseconds. */
  now(): number;
  /** Puts HeyGen's clock ahead of the one given, or behind it, by so many milliseconds. */
  setClockSkew(ms: number): void;
  /** The voices for everybody, in the order in which they are listed. */
  readonly publicVoices: readonly { readonly id: string; readonly name: string }[];
  /** How many public voices there are; null for the 460 there are by default. */
  setCatalogue(size: CatalogueSize | null): void;
  /** Every signed URL given so far stops working now. */
  expireUrls(): void;
  /** Cuts all connections, ends the renderer, removes the rendered files. */
  close(): Promise<void>;
}
