import { i18n } from '#i18n';
import type { Failure, FailureKind } from '../../utils/core/failure.ts';
import { explain } from '../../utils/explain.ts';

/** A job waits out these by itself; something asked for on the spot has to be asked for again. */
const ON_THE_SPOT: Readonly<Partial<Record<FailureKind, () => string>>> = {
  inProgress: () => i18n.t('problem.inProgress'),
  rateLimited: () => i18n.t('problem.rateLimited'),
  server: () => i18n.t('problem.server'),
  malformed: () => i18n.t('problem.malformed'),
  network: () => i18n.t('problem.network'),
};

const ON_ITS_OWN = { make: 'video', canSendPicture: false } as const;

/** One sentence for a failure of something the person asked for just now. */
export function sayFailure(failure: Failure): string {
  return (ON_THE_SPOT[failure.kind] ?? (() => explain(failure, ON_ITS_OWN).sentence))();
}
