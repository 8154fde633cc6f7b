import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { perWeek } from '../../utils/core/spending.ts';
import { listSpending } from '../../utils/store/spending.ts';
import { useLive } from '../hooks/use-live.ts';
import { money, priceMonth } from '../parts/format.ts';
import { SpendingChart } from './spending-chart.tsx';
import './spending.css';

/** Renders nothing until something was spent. */
export function SpendingSection() {
  const [now] = useState(Date.now);
  // Spending is written in the same transaction as its job, so it has no change of its own.
  const live = useLive(listSpending, 'jobs');
  const weeks = live.status === 'ready' ? perWeek(live.value, now) : [];
  const total = weeks.reduce((sum, { usd }) => sum + usd, 0);
  if (total === 0) return null;
  return (
    <section class="options-section" aria-labelledby="spending-heading">
      <div class="options-section__head">
        <h2 id="spending-heading">{i18n.t('options.spending.heading')}</h2>
        <p class="spending__total">{i18n.t('options.spending.total', { amount: money(total) })}</p>
      </div>
      <SpendingChart weeks={weeks} />
      <p class="options-section__help">
        {i18n.t('options.spending.note', { month: priceMonth() })}
      </p>
    </section>
  );
}
