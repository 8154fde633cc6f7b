import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { perWeek, spendingOf } from '../../../utils/core/spending.ts';
import { listPayments } from '../../../utils/store/ledger.ts';
import { useLive } from '../../hooks/use-live.ts';
import { money } from '../../parts/format.ts';
import { lazy } from '../../parts/lazy.tsx';
import { priceMonth } from '../../parts/more-format.ts';
import { LimitsForm } from './limits-form.tsx';
import { SpendingChart } from './spending-chart.tsx';
import './spending.css';

const Ledger = lazy(async () => (await import('./ledger.tsx')).Ledger);

/** What was spent, the most that may be, and each payment by itself. */
export function SpendingSection() {
  const [now] = useState(Date.now);
  // Payments are written in the same transaction as their jobs, so they have no change of their own.
  const live = useLive(listPayments, 'jobs');
  const payments = live.status === 'ready' ? live.value : [];
  const weeks = perWeek(spendingOf(payments), now);
  const total = weeks.reduce((sum, { usd }) => sum + usd, 0);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === '#spending') section.current?.scrollIntoView();
  }, [live.status]);
  return (
    <section ref={section} id="spending" class="options-section" aria-labelledby="spending-heading">
      <div class="options-section__head">
        <h2 id="spending-heading">{i18n.t('options.spending.heading')}</h2>
        {total > 0 && (
          <p class="spending__total">
            {i18n.t('options.spending.total', { amount: money(total) })}
          </p>
        )}
      </div>
      {total > 0 && (
        <>
          <SpendingChart weeks={weeks} />
          <p class="options-section__help">
            {i18n.t('options.spending.note', { month: priceMonth() })}
          </p>
        </>
      )}
      <LimitsForm payments={payments} now={now} />
      {payments.length > 0 && <Ledger payments={payments} />}
    </section>
  );
}
