import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { calendarAt } from '../../utils/core/money/calendar.ts';
import { excessOf, hasLimit, type Limits } from '../../utils/core/money/limits.ts';
import { listPayments } from '../../utils/store/ledger.ts';
import { spendingLimits } from '../../utils/store/limits.ts';
import { useLive } from '../hooks/use-live.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { money } from './format.ts';

interface OverLimitProps {
  /** What the draft costs, by the estimate. */
  readonly usd: number;
}

/** Says beforehand which limit of the person's own would hold the draft up. */
export function OverLimit({ usd }: OverLimitProps) {
  const limits = useSetting(spendingLimits);
  return limits && hasLimit(limits) ? <Excess usd={usd} limits={limits} /> : null;
}

function Excess({ usd, limits }: OverLimitProps & { readonly limits: Limits }) {
  const [calendar] = useState(() => calendarAt(Date.now()));
  const read = useCallback(() => listPayments(calendar.month.startsAt), [calendar]);
  const live = useLive(read, 'jobs');
  const excess = live.status === 'ready' ? excessOf(live.value, usd, limits, calendar) : null;
  if (!excess) return null;
  const limit = money(excess.limitUsd);
  return (
    <p class="budget__short">
      {excess.period === 'day'
        ? i18n.t('composer.budget.overDay', { limit })
        : i18n.t('composer.budget.overMonth', { limit })}{' '}
      <a href="/options.html#spending" target="_blank" rel="noopener">
        {i18n.t('videos.changeLimit')}
      </a>
    </p>
  );
}
