import { i18n } from '#i18n';
import type { Failure, FailureKind } from './core/failure.ts';

/** What a person can do about a failure; each has a button. */
export type Remedy =
  /** Open the options at the key. */
  | 'options'
  /** Open HeyGen's account page. */
  | 'account'
  | 'retry'
  /** Let go on what waited for something that is mended now. */
  | 'resume'
  /** Turn the job back into a draft. */
  | 'edit'
  /** Upload the photo's bytes instead of giving its link. */
  | 'sendPicture'
  /** Nothing: it passes by itself. */
  | 'wait';

/** One sentence that says what happened and what to do, and the button that does it. */
export interface Explanation {
  readonly sentence: string;
  readonly remedy: Remedy;
}

/** Where a person adds credit, changes the plan or copies the API key. */
export const HEYGEN_ACCOUNT_URL = 'https://app.heygen.com/settings';

type Explain = (failure: Failure) => Explanation;

const say =
  (sentence: () => string, remedy: Remedy): Explain =>
  () => ({ sentence: sentence(), remedy });

/** HeyGen's own words: the field it points at, then what it says of it. */
function detailOf({ param, message, code }: Failure): string {
  const parts = [param, message ?? code].filter((part) => part !== undefined && part !== '');
  return parts.join(': ').replace(/\.$/u, '') || i18n.t('failure.noDetail');
}

const EXPLANATIONS: Readonly<Record<FailureKind, Explain>> = {
  unauthorized: ({ status }) => ({
    sentence: status === undefined ? i18n.t('failure.noKey') : i18n.t('failure.unauthorized'),
    remedy: 'options',
  }),
  otherAccount: ({ message = '' }) => ({
    sentence: i18n.t('failure.otherAccount', { account: message }),
    remedy: 'options',
  }),
  credit: say(() => i18n.t('failure.credit'), 'account'),
  forbidden: say(() => i18n.t('failure.forbidden'), 'account'),
  invalid: (failure) => ({
    sentence: i18n.t('failure.invalid', { detail: detailOf(failure) }),
    remedy: 'edit',
  }),
  voiceGone: say(() => i18n.t('failure.voiceGone'), 'edit'),
  assetGone: say(() => i18n.t('failure.assetGone'), 'retry'),
  avatarGone: say(() => i18n.t('failure.avatarGone'), 'edit'),
  gone: say(() => i18n.t('failure.gone'), 'edit'),
  inProgress: say(() => i18n.t('failure.inProgress'), 'wait'),
  tooLarge: say(() => i18n.t('failure.tooLarge'), 'edit'),
  rateLimited: say(() => i18n.t('failure.rateLimited'), 'wait'),
  dailyLimit: say(() => i18n.t('failure.dailyLimit'), 'retry'),
  server: say(() => i18n.t('failure.server'), 'wait'),
  malformed: say(() => i18n.t('failure.malformed'), 'wait'),
  network: say(() => i18n.t('failure.network'), 'wait'),
  download: say(() => i18n.t('failure.download'), 'sendPicture'),
  consent: say(() => i18n.t('failure.consent'), 'account'),
  fileGone: say(() => i18n.t('failure.fileGone'), 'edit'),
  render: (failure) => ({
    sentence: i18n.t('failure.render', { detail: detailOf(failure) }),
    remedy: 'edit',
  }),
  elsewhere: (failure) => ({
    sentence: i18n.t('failure.elsewhere', { detail: detailOf(failure) }),
    remedy: 'wait',
  }),
};

/** Where a face was to be learnt, and no video to be made; there is nothing to edit. */
const OF_FACES: Readonly<Partial<Record<FailureKind, Explain>>> = {
  otherAccount: ({ message = '' }) => ({
    sentence: i18n.t('failure.face.otherAccount', { account: message }),
    remedy: 'options',
  }),
  credit: say(() => i18n.t('failure.face.credit'), 'account'),
  invalid: (failure) => ({
    sentence: i18n.t('failure.face.invalid', { detail: detailOf(failure) }),
    remedy: 'retry',
  }),
  render: (failure) => ({
    sentence: i18n.t('failure.face.render', { detail: detailOf(failure) }),
    remedy: 'retry',
  }),
  gone: say(() => i18n.t('failure.face.gone'), 'retry'),
  avatarGone: say(() => i18n.t('failure.face.gone'), 'retry'),
  tooLarge: say(() => i18n.t('failure.tooLarge'), 'retry'),
};

/** What a failure stood in the way of. */
export interface Attempted {
  readonly make: 'video' | 'avatar' | 'elsewhere';
  /** Whether the photo's bytes are at hand. */
  readonly canSendPicture: boolean;
}

/** Puts a failure into words. */
export function explain(failure: Failure, { make, canSendPicture }: Attempted): Explanation {
  const ofFace = make === 'avatar' ? OF_FACES[failure.kind] : undefined;
  if (ofFace) return ofFace(failure);
  if (failure.kind === 'download' && !canSendPicture) {
    return { sentence: i18n.t('failure.downloadNoBytes'), remedy: 'retry' };
  }
  return EXPLANATIONS[failure.kind](failure);
}
