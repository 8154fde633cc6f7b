import type { Account } from './account.ts';
import type { Draft } from './draft/draft.ts';
import type { HearRequest } from './draft/heard.ts';
import type { NamedThing } from './draft/options.ts';
import type { ChosenAvatar } from './draft/request.ts';
import type { Failure } from './failure.ts';
import type { Labeling } from './job/labels.ts';
import type { KeptFile } from './kept-file.ts';
import type { Keeping } from './key-keeping.ts';
import type { Limits } from './money/limits.ts';
import type { FacePage, OfferedFace } from './offered-face.ts';
import type { Speech } from './remote.ts';
import type { Entries } from './transfer/transfer.ts';

/** Failures come back as data: an error loses everything but its words on the way. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Addresses of a ready video, signed anew: they expire, so they are never kept. */
export interface LiveVideo {
  /** With its captions in the picture, where they were asked for there. */
  readonly videoUrl: string;
  /** Captions to show over it. */
  readonly subtitlesUrl: string | null;
  /** The same, also where nobody wants to see them over it: they tell when each word is said. */
  readonly wordsUrl: string | null;
  /** HeyGen's own page of the video, which does not expire. */
  readonly pageUrl: string | null;
}

/** A page of the account's videos is imported. */
export interface Imported {
  /** How many of them were not in the list yet. */
  readonly count: number;
  /** What to ask for the older ones with; `null` where there are none. */
  readonly next: string | null;
}

/** What came of the entries of a file of another computer. */
export interface Transferred {
  readonly added: number;
  readonly updated: number;
  /** They were here already. */
  readonly known: number;
  /** They are not at HeyGen, and so for the computer that ordered them. */
  readonly left: number;
  readonly payments: number;
}

/** `canceled`: by the person, who knows. `wrongType`: what came was no video. */
export type DownloadEnd = 'saved' | 'canceled' | 'wrongType' | 'failed';

/** Things of the account that a video can name. */
export interface Offered {
  readonly things: readonly NamedThing[];
  /** The chosen one is not there any more. */
  readonly isGone: boolean;
}

/** What pages ask of the worker, which alone writes jobs and talks to HeyGen. */
export interface Protocol {
  submitJob(draft: Draft): SubmitResult;
  /** Carries out what is ordered of the table. */
  orderTable(): void;
  /** Sends nothing more of a batch, or goes on. A batch is known by when it was ordered, in Unix milliseconds. */
  pauseBatch(request: { batch: number; paused: boolean }): void;
  /** Takes back what is not sent of a batch; how many rows are in the table again. */
  stopBatch(batch: number): number;
  retryJob(request: { id: string; route: 'same' | 'upload' }): boolean;
  /** Starts the draft of pictures that the popup offers; its id, or `null` when one is offered no more. */
  pickPhotos(urls: readonly string[]): string | null;
  /** What to show of a picture that the popup offers: a `data:` address, or its own; `null` where it can't be had. */
  previewPicture(url: string): string | null;
  /** Reads a recording of the web; `null` where its site lets only itself read it. */
  readRecording(url: string): KeptFile | null;
  /** Starts the draft of a picture of the web, by its address; its id, or `null` where there can be none. */
  takeDragged(url: string): string | null;
  /** Starts the draft of the portrait that comes with the extension; its id. */
  startSample(): string;
  /** Offers the pictures of the page in front to the popup that is open. */
  offerOthers(): void;
  /** Takes the photos anew whose originals are wanted and may be had by now. */
  takeOriginals(): void;
  keepFace(request: { draftId: string; name: string }): SubmitResult;
  listFaces(after: string | null): Result<FacePage>;
  takeFace(face: OfferedFace): ChosenAvatar;
  takeLearntFace(jobId: string): ChosenAvatar | null;
  draftWithFace(avatar: ChosenAvatar): string;
  /** Copies a job into a new draft; a failed job is replaced by it once that is created. */
  draftFromJob(id: string): string | null;
  decideJob(request: { id: string; remoteId: string | null }): void;
  resumeJobs(): void;
  giveConsent(id: string): void;
  deleteJob(request: { id: string; alsoAtHeygen: boolean }): Result<null>;
  /** Names a job, marks it, or notes something beside it. */
  labelJob(request: { id: string; labeling: Labeling }): void;
  /** Deletes what has ended, so that it can be had back for some seconds. */
  trashJobs(request: { ids: readonly string[]; alsoAtHeygen: boolean }): void;
  restoreJobs(ids: readonly string[]): void;
  markSeen(ids: readonly string[]): void;
  liveVideo(id: string): Result<LiveVideo>;
  downloadVideo(id: string): Result<DownloadEnd>;
  showDownload(id: string): boolean;
  importVideos(after: string | null): Result<Imported>;
  /** Puts what another computer has exported to what is kept. Nothing of it is ever sent to HeyGen. */
  importEntries(entries: Entries): Transferred;
  listFolders(chosen: string | null): Result<Offered>;
  listGlossaries(chosen: string | null): Result<Offered>;
  refreshVoices(): Result<null>;
  hearScript(request: HearRequest): Result<Speech>;
  setApiKey(key: string): Result<Account>;
  addApiKey(key: string): Result<Account>;
  switchKey(id: string): void;
  renameKey(request: { id: string; name: string }): void;
  removeKey(id: string): void;
  /** The kept keys are shown: what is known of them may be old. */
  refreshKeys(): void;
  readAccount(): Result<Account>;
  openComposer(): void;
  openDetails(): void;
  openLibrary(): void;
  openShortcuts(): void;
  testNotification(): void;
  /** `false`: the keys have to be unlocked first. */
  keepKeysIn(request: { keeping: Keeping; passphrase: string }): boolean;
  /** Whether it was the right passphrase. */
  unlockKeys(passphrase: string): boolean;
  lockKeys(): void;
  forgetLockedKeys(): void;
  setSpendingLimits(limits: Limits): void;
  /** Has a job made although it goes over a limit. */
  exceedLimit(id: string): void;
  erase(what: ToErase): void;
  /** A page is open and wants the newest state of what is in flight. */
  watch(): void;
}

/** `everywhere`: also what was made and uploaded from here at HeyGen. `stop`: what is left of that there stays there. */
export const TO_ERASE = ['here', 'everywhere', 'stop'] as const;

export type ToErase = (typeof TO_ERASE)[number];

/** `incomplete` also when the draft is gone from the disk and no job came of it. */
export type SubmitResult = 'created' | 'incomplete';

export type MessageName = keyof Protocol;

/** What a message carries; `undefined` where its name says all. */
export type Payload<Name extends MessageName> = Parameters<Protocol[Name]>[0];

export type Answer<Name extends MessageName> = ReturnType<Protocol[Name]>;

/** How an answer crosses from the worker: of an error nothing but its words would come through. */
export interface Reply {
  readonly res?: unknown;
  /** It was refused, or it failed. */
  readonly err?: string;
}
