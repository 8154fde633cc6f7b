import type { Failure, FailureKind } from './failure.ts';

/** One thing a person can do about a failure; each has a button. */
export type Remedy =
  /** Open the options at the key. */
  | 'options'
  /** Open HeyGen's account page. */
  | 'account'
  /** Open HeyGen's page on which whom a photo shows agrees. */
  | 'consent'
  | 'retry'
  /** Continue the jobs that waited for a key, an account or a balance. */
  | 'resume'
  /** Turn the job back into a draft. */
  | 'edit'
  /** Upload the photo's bytes instead of giving its link. */
  | 'sendPicture'
  /** Look again for what HeyGen says it does not know. */
  | 'check'
  /** Make it although it goes over the person's own limit. */
  | 'exceed'
  /** Open the options at the limits. */
  | 'limits'
  /** Take it off the list, and have nothing of it made. */
  | 'stop'
  /** Nothing: it passes by itself. */
  | 'wait';

export interface Attempted {
  readonly make: 'video' | 'avatar' | 'elsewhere';
  /** The photo's bytes are at hand. */
  readonly canSendPicture: boolean;
}

const REMEDIES: Readonly<Record<FailureKind, Remedy>> = {
  unauthorized: 'options',
  locked: 'options',
  otherAccount: 'options',
  credit: 'account',
  forbidden: 'account',
  scope: 'options',
  denied: 'edit',
  invalid: 'edit',
  policy: 'edit',
  voiceGone: 'edit',
  assetGone: 'retry',
  avatarGone: 'edit',
  gone: 'check',
  routeGone: 'wait',
  inProgress: 'wait',
  tooLarge: 'edit',
  rateLimited: 'wait',
  dailyLimit: 'account',
  quota: 'account',
  planLimit: 'account',
  overLimit: 'exceed',
  server: 'wait',
  malformed: 'wait',
  intercepted: 'wait',
  network: 'wait',
  download: 'sendPicture',
  linkDownload: 'edit',
  consent: 'consent',
  strangeAddress: 'account',
  photoGone: 'edit',
  fileGone: 'edit',
  render: 'edit',
  elsewhere: 'wait',
};

/** A face that was to be learned leaves nothing to edit. */
const OF_FACES: Readonly<Partial<Record<FailureKind, Remedy>>> = {
  denied: 'account',
  invalid: 'retry',
  render: 'retry',
  gone: 'check',
  avatarGone: 'check',
  photoGone: 'retry',
  tooLarge: 'retry',
};

export function remedyFor({ kind }: Failure, { make, canSendPicture }: Attempted): Remedy {
  const ofFace = make === 'avatar' ? OF_FACES[kind] : undefined;
  if (ofFace) return ofFace;
  return kind === 'download' && !canSendPicture ? 'retry' : REMEDIES[kind];
}
