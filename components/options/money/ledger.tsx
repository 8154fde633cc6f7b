import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Payment } from '../../../utils/core/money/payment.ts';
import { LEDGER_MONTHS } from '../../../utils/store/ledger.ts';
import { useAccountNames } from '../../hooks/use-account-names.ts';
import { count } from '../../parts/format.ts';
import { LedgerRow } from './ledger-row.tsx';
import './ledger.css';
import { saveLedger } from './save-ledger.ts';

/** Rows that are shown at first, and with each press more. */
const ROWS = 20;

/** Every payment that is kept, the newest first. */
export function Ledger({ payments }: { readonly payments: readonly Payment[] }) {
  const [shown, setShown] = useState(ROWS);
  const name = useAccountNames(payments.map(({ account }) => account));
  const save = useCallback(() => saveLedger(payments, name), [payments, name]);
  return (
    <details class="ledger">
      <summary class="ledger__summary">
        {i18n.t('options.ledger.heading')}{' '}
        <span class="ledger__count">{count(payments.length)}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section class="ledger__scroll" aria-label={i18n.t('options.ledger.heading')} tabIndex={0}>
        <table class="ledger__table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('options.ledger.at')}</th>
              <th scope="col">{i18n.t('options.ledger.what')}</th>
              <th scope="col" class="ledger__amount">
                {i18n.t('options.ledger.estimated')}
              </th>
              <th scope="col" class="ledger__amount">
                {i18n.t('videos.cost')}
              </th>
              <th scope="col">{i18n.t('options.ledger.end')}</th>
            </tr>
          </thead>
          <tbody>
            {payments.slice(0, shown).map((payment) => (
              <LedgerRow key={payment.id} payment={payment} account={name(payment.account)} />
            ))}
          </tbody>
        </table>
      </section>
      <div class="ledger__actions">
        <button type="button" class="button button--outlined" onClick={save}>
          {i18n.t('options.ledger.export')}
        </button>
        {shown < payments.length && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => setShown(shown + ROWS * 5)}
          >
            {i18n.t('page.showMore')}
          </button>
        )}
      </div>
      <p class="options-section__help">
        {i18n.t('options.ledger.kept', { months: LEDGER_MONTHS })}
      </p>
    </details>
  );
}
