import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { type Estimate, estimateOf, mayNotSuffice } from '../../utils/core/estimate.ts';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { useBalance } from '../hooks/use-balance.ts';
import { clock, count, money } from '../parts/format.ts';
import { later } from '../parts/lazy.tsx';
import { priceMonth, unitPrice } from '../parts/more-format.ts';
import { sayBilling } from '../parts/say-billing.ts';
import { sayLength, sayShort } from '../parts/say-estimate.ts';
import { sayUnknownBalance } from '../parts/say-failure.ts';

const OverLimit = later(async () => (await import('../parts/over-limit.tsx')).OverLimit);

interface BudgetProps {
  readonly draft: Draft;
  /** The measured length of the speech; `null` before a preview was played. */
  readonly heardSeconds?: number | null;
  /** One for each photo. */
  readonly videos?: number;
}

/**
 * An estimate beside the balance. It only warns: the estimate may be wrong, and HeyGen has the last
 * word.
 */
export function Budget({ draft, heardSeconds = null, videos = 1 }: BudgetProps) {
  const { billing, refusal } = useBalance();
  const estimate = estimateOf(draft, { heardSeconds, videos });
  const parts = [
    ...(estimate ? sayEstimate(estimate, heardSeconds !== null) : []),
    ...(billing ? [sayBilling(billing)] : []),
  ];
  const short = billing !== null && mayNotSuffice(estimate, billing);
  const hint = [
    ...(heardSeconds === null ? [] : [i18n.t('composer.speechHeardLabel')]),
    i18n.t('composer.budget.hint', { month: priceMonth() }),
  ].join('. ');
  return (
    <>
      <p class="budget__line" title={hint}>
        {parts.map((part, at) => (
          <Fragment key={part}>
            {at > 0 && ' · '}
            <span class="budget__part">{part}</span>
          </Fragment>
        ))}
        {estimate && <span class="visually-hidden"> {hint}</span>}
      </p>
      <div role="status">
        {refusal && <p class="budget__unknown">{sayUnknownBalance(refusal)}</p>}
        {estimate?.usd != null && <OverLimit usd={estimate.usd} />}
        {short && (
          <p class="budget__short">
            {sayShort(billing, videos)}{' '}
            <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
              {i18n.t('composer.budget.addCredit')}
            </a>
          </p>
        )}
      </div>
    </>
  );
}

function sayEstimate(
  { seconds, usd, perSecondUsd, videos }: Estimate,
  isHeard: boolean,
): readonly string[] {
  const many = videos === 1 ? [] : [i18n.t('composer.budget.videos', { count: count(videos) })];
  if (seconds === null || usd === null) {
    return [...many, i18n.t('composer.budget.perSecond', { amount: unitPrice(perSecondUsd) })];
  }
  return [
    ...many,
    (isHeard ? sayHeard : sayLength)(seconds),
    i18n.t('composer.budget.about', { amount: money(usd) }),
  ];
}

function sayHeard(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60
    ? i18n.t('composer.speechHeard', { seconds: whole })
    : i18n.t('composer.speechHeardMinutes', { time: clock(whole) });
}
