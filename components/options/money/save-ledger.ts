import { i18n } from '#i18n';
import { csvOf } from '../../../utils/core/money/csv.ts';
import { costOf, type Payment } from '../../../utils/core/money/payment.ts';
import { saveFile } from '../../parts/save-file.ts';
import { sayEnd, sayWhat } from './say-payment.ts';

const FILE_NAME = 'stillspeak-payments.csv';

/** Saves the payments as a table for spreadsheets. @param name what a person knows an account by */
export function saveLedger(
  payments: readonly Payment[],
  name: (account: string | null) => string,
): void {
  const rows = payments.map((payment) => rowOf(payment, name));
  saveFile(FILE_NAME, 'text/csv', csvOf([headings(), ...rows]));
}

const headings = (): readonly string[] => [
  i18n.t('options.ledger.at'),
  i18n.t('options.ledger.what'),
  i18n.t('options.ledger.name'),
  i18n.t('options.ledger.account'),
  i18n.t('options.ledger.estimatedUsd'),
  i18n.t('options.ledger.costUsd'),
  i18n.t('options.ledger.end'),
  i18n.t('options.ledger.id'),
];

function rowOf(payment: Payment, name: (account: string | null) => string): readonly string[] {
  const { at, title, account, estimatedUsd, id } = payment;
  return [
    new Date(at).toISOString(),
    sayWhat(payment),
    title,
    name(account),
    amount(estimatedUsd),
    amount(costOf(payment)),
    sayEnd(payment),
    id,
  ];
}

/** To a hundredth of a cent: a speech may cost less than one. */
const amount = (usd: number | null): string => (usd === null ? '' : String(Number(usd.toFixed(6))));
