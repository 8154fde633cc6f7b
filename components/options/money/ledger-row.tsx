import { i18n } from '#i18n';
import { costOf, type Payment } from '../../../utils/core/money/payment.ts';
import { moment } from '../../parts/more-format.ts';
import { exactMoney } from './exact-money.ts';
import { sayEnd, sayWhat } from './say-payment.ts';

interface LedgerRowProps {
  readonly payment: Payment;
  /** What a person knows the account by. */
  readonly account: string;
}

export function LedgerRow({ payment, account }: LedgerRowProps) {
  const { at, title, estimatedUsd } = payment;
  return (
    <tr>
      <td class="ledger__at">{moment(at)}</td>
      <th scope="row" class="ledger__what">
        {sayWhat(payment)}
        {title !== '' && (
          <bdi class="ledger__title" title={title}>
            {title}
          </bdi>
        )}
        {account !== '' && (
          <span class="ledger__title" title={account}>
            {account}
          </span>
        )}
      </th>
      <td class="ledger__amount">{sayAmount(estimatedUsd)}</td>
      <td class="ledger__amount">{sayAmount(costOf(payment))}</td>
      <td>{sayEnd(payment)}</td>
    </tr>
  );
}

const sayAmount = (usd: number | null): string =>
  usd === null ? i18n.t('options.ledger.unknown') : exactMoney(usd);
