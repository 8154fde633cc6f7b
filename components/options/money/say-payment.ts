import { i18n } from '#i18n';
import type { Payment, PaymentEnd } from '../../../utils/core/money/payment.ts';

const WHAT: Readonly<Record<Payment['what'], () => string>> = {
  video: () => i18n.t('options.ledger.video'),
  face: () => i18n.t('faces.kept'),
  speech: () => i18n.t('options.ledger.speech'),
};

export const sayWhat = ({ what }: Payment): string => WHAT[what]();

const ENDS: Readonly<Record<PaymentEnd, () => string>> = {
  sent: () => i18n.t('options.ledger.sent'),
  taken: () => i18n.t('options.ledger.taken'),
  made: () => i18n.t('options.ledger.made'),
  refused: () => i18n.t('options.ledger.refused'),
  failed: () => i18n.t('options.ledger.failed'),
};

export const sayEnd = ({ end }: Payment): string => ENDS[end]();
