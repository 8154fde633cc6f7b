import { i18n } from '#i18n';
import type { Failure, FailureKind } from './core/failure.ts';
import { isolated } from './core/isolated.ts';
import { money } from './core/money/dollars.ts';
import type { Excess } from './core/money/excess.ts';
import { type Attempted, type Remedy, remedyFor } from './core/remedy.ts';
import { shortened } from './core/shortened.ts';

/** One sentence that says what happened and what to do, and the button that does it. */
export interface Explanation {
  readonly sentence: string;
  /** All that HeyGen said, where the sentence holds only the beginning of it. */
  readonly detail: string | null;
  readonly remedy: Remedy;
}

/** Where a person adds credit, changes the plan or copies the API key. */
export const HEYGEN_ACCOUNT_URL = 'https://app.heygen.com/settings';
/** Where one signs in, or makes an account first. */
export const HEYGEN_HOME_URL = 'https://app.heygen.com/';

type Say = (failure: Failure) => string;

/** HeyGen's own words: the field it points at, then what it says of it. */
export function detailOf({ param, message, code }: Failure): string {
  const parts = [param, message ?? code].filter((part) => part !== undefined && part !== '');
  return isolated(trimmed(parts.join(': '))) || i18n.t('failure.noDetail');
}

/** The sentence around it ends with a period of its own. */
const trimmed = (text: string) => text.trim().replace(/\.$/u, '');

const SENTENCES: Readonly<Record<FailureKind, Say>> = {
  unauthorized: ({ status }) =>
    status === undefined ? i18n.t('failure.noKey') : i18n.t('failure.unauthorized'),
  locked: () => i18n.t('failure.locked'),
  otherAccount: ({ message = '' }) => i18n.t('failure.otherAccount', { account: message }),
  credit: () => i18n.t('failure.credit'),
  forbidden: (failure) => i18n.t('failure.forbidden', { detail: detailOf(failure) }),
  scope: (failure) => i18n.t('failure.scope', { detail: detailOf(failure) }),
  denied: (failure) => i18n.t('failure.denied', { detail: detailOf(failure) }),
  invalid: (failure) => i18n.t('failure.invalid', { detail: detailOf(failure) }),
  policy: (failure) => i18n.t('failure.policy', { detail: detailOf(failure) }),
  voiceGone: () => i18n.t('failure.voiceGone'),
  assetGone: () => i18n.t('failure.assetGone'),
  avatarGone: () => i18n.t('failure.avatarGone'),
  gone: () => i18n.t('failure.gone'),
  routeGone: () => i18n.t('failure.routeGone'),
  inProgress: () => i18n.t('failure.inProgress'),
  tooLarge: () => i18n.t('failure.tooLarge'),
  rateLimited: () => i18n.t('failure.rateLimited'),
  dailyLimit: (failure) => i18n.t('failure.dailyLimit', { detail: detailOf(failure) }),
  quota: (failure) => i18n.t('failure.quota', { detail: detailOf(failure) }),
  planLimit: (failure) => i18n.t('failure.planLimit', { detail: detailOf(failure) }),
  overLimit: ({ excess }) => (excess ? sayExcess(excess) : i18n.t('failure.overLimit.other')),
  server: ({ message }) =>
    message
      ? i18n.t('failure.serverSaid', { detail: isolated(trimmed(message)) })
      : i18n.t('failure.server'),
  malformed: () => i18n.t('failure.malformed'),
  intercepted: () => i18n.t('failure.intercepted'),
  network: () => i18n.t('failure.network'),
  download: () => i18n.t('failure.download'),
  consent: () => i18n.t('failure.consent'),
  strangeAddress: (failure) => i18n.t('failure.strangeAddress', { detail: detailOf(failure) }),
  linkDownload: ({ param = '' }) =>
    param.startsWith('background')
      ? i18n.t('failure.linkDownload.background')
      : i18n.t('failure.linkDownload.audio'),
  photoGone: () => i18n.t('failure.photoGone'),
  fileGone: () => i18n.t('failure.fileGone'),
  render: (failure) => i18n.t('failure.render', { detail: detailOf(failure) }),
  elsewhere: (failure) => i18n.t('failure.elsewhere', { detail: detailOf(failure) }),
};

/** Whether it passes by itself, costs more than any day or month may, or nobody knows what it costs. */
function sayExcess({ period, limitUsd, usd, totalUsd, endsAt }: Excess): string {
  const limit = money(limitUsd);
  const isDay = period === 'day';
  if (usd === null || totalUsd === null) {
    return isDay
      ? i18n.t('failure.overLimit.dayUnknown', { limit })
      : i18n.t('failure.overLimit.monthUnknown', { limit });
  }
  if (endsAt === null) {
    const amounts = { limit, amount: money(usd) };
    return isDay
      ? i18n.t('failure.overLimit.dayEver', amounts)
      : i18n.t('failure.overLimit.monthEver', amounts);
  }
  const amounts = { limit, total: money(totalUsd) };
  return isDay
    ? i18n.t('failure.overLimit.day', amounts)
    : i18n.t('failure.overLimit.month', amounts);
}

/** Where a face was to be learnt, and no video to be made; there is nothing to edit. */
const OF_FACES: Readonly<Partial<Record<FailureKind, Say>>> = {
  otherAccount: ({ message = '' }) => i18n.t('failure.face.otherAccount', { account: message }),
  credit: () => i18n.t('failure.face.credit'),
  denied: (failure) => i18n.t('failure.forbidden', { detail: detailOf(failure) }),
  policy: (failure) => i18n.t('failure.face.policy', { detail: detailOf(failure) }),
  invalid: (failure) => i18n.t('failure.face.invalid', { detail: detailOf(failure) }),
  render: (failure) => i18n.t('failure.face.render', { detail: detailOf(failure) }),
  gone: () => i18n.t('failure.face.gone'),
  avatarGone: () => i18n.t('failure.face.gone'),
  photoGone: () => i18n.t('failure.face.photoGone'),
  tooLarge: () => i18n.t('failure.tooLarge'),
};

/** Puts a failure into words. */
export function explain(failure: Failure, attempted: Attempted): Explanation {
  const { message = '' } = failure;
  const short = shortened(message);
  const isCut = short !== message;
  return {
    sentence: sentenceOf(isCut ? { ...failure, message: short } : failure, attempted),
    detail: isCut ? detailOf(failure) : null,
    remedy: remedyFor(failure, attempted),
  };
}

function sentenceOf(failure: Failure, { make, canSendPicture }: Attempted): string {
  const ofFace = make === 'avatar' ? OF_FACES[failure.kind] : undefined;
  if (ofFace) return ofFace(failure);
  if (failure.kind === 'download' && !canSendPicture) return i18n.t('failure.downloadNoBytes');
  return SENTENCES[failure.kind](failure);
}
