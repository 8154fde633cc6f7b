import { i18n } from '#i18n';
import type { Failure, FailureKind } from '../../utils/core/failure.ts';
import { money } from '../../utils/core/money/dollars.ts';
import { detailOf, explain } from '../../utils/explain.ts';

/**
 * A job retries these by itself; an action of the user's has to be repeated, so these say "try
 * again".
 */
const ON_THE_SPOT: Readonly<Partial<Record<FailureKind, (failure: Failure) => string>>> = {
  inProgress: () => i18n.t('problem.inProgress'),
  rateLimited: () => i18n.t('problem.rateLimited'),
  overLimit: ({ excess }) =>
    excess?.period === 'month'
      ? i18n.t('problem.overLimit.month', { limit: money(excess.limitUsd) })
      : i18n.t('problem.overLimit.day', { limit: money(excess?.limitUsd ?? 0) }),
  server: (failure) =>
    failure.message
      ? i18n.t('problem.serverSaid', { detail: detailOf(failure) })
      : i18n.t('problem.server'),
  malformed: () => i18n.t('problem.malformed'),
  network: () => i18n.t('problem.network'),
};

const ON_ITS_OWN = { make: 'video', canSendPicture: false } as const;

/** The message for a failure of an action on this page, as opposed to a job's. */
export function sayFailure(failure: Failure): string {
  const say = ON_THE_SPOT[failure.kind];
  return say ? say(failure) : explain(failure, ON_ITS_OWN).sentence;
}

/** That the balance is not known, in HeyGen's own words for it. */
export const sayUnknownBalance = (refusal: Failure): string =>
  i18n.t('options.key.untold', { detail: detailOf(refusal) });
