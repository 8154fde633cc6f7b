import type { VideoHabits } from '../jobs/habits.ts';
import type { Billing, OwnedAvatar, SimulatedAvatar, SimulatedVideo } from '../types.ts';

export interface KeyOptions {
  secret: string;
  /** Default: made from the secret, the same in every run. */
  id?: string;
  name?: string;
  /** Such as `videos:write`; the right to write includes that to read. Default: all there are. */
  scopes?: readonly string[] | undefined;
  /** Unix milliseconds of the simulator's clock; null (the default) for never. */
  expiresAt?: number | null;
  revoked?: boolean;
  /** Unix milliseconds. Default: now. */
  createdAt?: number;
}

/** What can be changed in a key that is there. */
export type KeyChange = Pick<KeyOptions, 'scopes' | 'expiresAt' | 'revoked'>;

export type SimulatedKey = Readonly<
  Required<Omit<KeyOptions, 'scopes'>> & Pick<KeyOptions, 'scopes'>
>;

/** A voice that one account alone has. */
export interface OwnedVoice {
  name: string;
  /** In English. Default: English. */
  language?: string;
  gender?: 'female' | 'male';
}

export interface OwnedFolder {
  id: string;
  name: string;
}

/** What the account has told HeyGen of how names are said. */
export type OwnedGlossary = OwnedFolder;

/** A workspace. */
export interface AccountOptions {
  /** Tells accounts from each other in the journal; not seen from outside. Default: `default`. */
  name?: string;
  /** Default: `sk-simulator-key`, and `sk-` and its name for an account that is added. */
  keys?: readonly (KeyOptions | string)[];
  /** Several accounts may have the same one: it belongs to a person, not to a workspace. */
  email?: string;
  username?: string;
  /** The wallet, US dollars. Default 25. */
  balance?: number;
  /** Default: a wallet. */
  billing?: Billing;
  /** Video jobs that may be unfinished at once. Default 10. */
  concurrency?: number;
  /** How many videos within 24 hours a trial makes. Default null: the account is none. */
  trialVideos?: number | null;
  /** How long a job takes at least, in milliseconds of HeyGen's clock. Default 3000. */
  renderMs?: number;
  /** How long an avatar's training takes, likewise. Default: `renderMs`. */
  trainMs?: number;
  /** Photo avatars that are there from the start, trained and paid, oldest first. */
  avatars?: readonly OwnedAvatar[];
  /** Default: none, but three for the account there is from the start. */
  voices?: readonly OwnedVoice[];
  /** Default: none. */
  folders?: readonly OwnedFolder[];
  /** Default: none. */
  glossaries?: readonly OwnedGlossary[];
}

export interface SimulatedAsset {
  readonly id: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
}

/** One account as a test sees it and changes it. */
export interface SimulatedAccount {
  readonly name: string;
  /** Every video ever accepted, oldest first, deleted ones included. */
  readonly videos: readonly SimulatedVideo[];
  /** Every look of a photo avatar, oldest first, deleted ones included. */
  readonly avatars: readonly SimulatedAvatar[];
  /** What was uploaded and is still there, oldest first. */
  readonly assets: readonly SimulatedAsset[];
  readonly keys: readonly SimulatedKey[];
  /** US dollars left in the wallet. */
  readonly balance: number;
  setBalance(dollars: number): void;
  setBilling(billing: Billing): void;
  /** How the next training that is begun ends; those after it succeed again. */
  setNextTraining(outcome: 'pending_consent' | 'failed'): void;
  /** Lets every training that waits, or would wait, for consent come to its end. */
  giveConsent(): void;
  /** Replaces all keys. */
  setKeys(keys: readonly (KeyOptions | string)[]): void;
  addKey(key: KeyOptions | string): SimulatedKey;
  /** @throws Error for a key the account doesn't have */
  changeKey(secret: string, change: KeyChange): void;
  setEmail(email: string): void;
  setConcurrency(jobs: number): void;
  /** Videos within 24 hours; null for an account that is no trial. */
  setTrialVideos(videos: number | null): void;
  /** Applies to unfinished jobs as well; their status never goes backwards. */
  setRenderMs(ms: number): void;
  setTrainMs(ms: number): void;
  /** Changes how videos behave; what is left out stays. @returns what takes the change back */
  setHabits(habits: Partial<VideoHabits>): () => void;
}
