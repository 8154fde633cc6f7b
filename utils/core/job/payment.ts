import { secondsOf } from '../draft/spoken-length.ts';
import type { FailureKind } from '../failure.ts';
import { isReleased, type Payment, type PaymentEnd } from '../money/payment.ts';
import { priceOf } from '../price.ts';
import type { Job } from './job.ts';

/** The payment that a job's present attempt is, or would be. */
export const paymentIdOf = ({ id, attempt }: Job): string => `${id}.${attempt}`;

/** What a job will cost, in US dollars; `null` where that can't be known before. */
export const estimatedUsdOf = ({ request }: Job): number | null =>
  priceOf(request, request.make === 'video' ? secondsOf(request.narration) : null);

/**
 * What a change of a job makes of its payment.
 *
 * @param kept of {@link paymentIdOf} the job as it was.
 * @returns `undefined` where nothing changes.
 */
export function paymentAfter(
  kept: Payment | undefined,
  before: Job,
  after: Job,
  at: number,
): Payment | undefined {
  const [was, is] = [before.stage, after.stage];
  if (before.request.make === 'elsewhere') return undefined;
  const ended = (end: PaymentEnd, usd: number | null = null): Payment => ({
    ...(kept ?? begun(before, at)),
    end,
    usd,
    endedAt: at,
  });
  switch (was.name) {
    case 'submitting':
      if (is.name === 'submitting' && is.key === was.key) {
        const leaves = is.sends > was.sends && (!kept || isReleased(kept));
        return leaves ? begun(after, at) : undefined;
      }
      if (is.name === 'rendering') return taken(kept ?? begun(before, at));
      return is.name === 'unclear' || !kept ? undefined : ended('refused');
    case 'unclear':
      if (is.name === 'rendering') return taken(kept ?? begun(before, at));
      return is.name === 'unclear' || !kept ? undefined : ended('refused');
    case 'rendering':
      if (is.name === 'ready') return ended('made', is.costUsd);
      if (is.name === 'failed' && IS_PAID.has(is.failure.kind)) return undefined;
      return is.name === 'rendering' ? undefined : ended('failed');
    case 'awaiting':
    case 'queued':
    case 'uploading':
    case 'ready':
    case 'failed':
      return undefined;
  }
}

/** HeyGen took it, and does not know it any more. */
const IS_PAID: ReadonlySet<FailureKind> = new Set(['gone', 'avatarGone']);

const taken = (payment: Payment): Payment => ({ ...payment, end: 'taken', endedAt: null });

const begun = (job: Job, at: number): Payment => ({
  id: paymentIdOf(job),
  at,
  what: job.request.make === 'avatar' ? 'face' : 'video',
  title: job.request.title,
  account: job.account,
  estimatedUsd: estimatedUsdOf(job),
  usd: null,
  end: 'sent',
  endedAt: null,
});
