import type { Payment } from '../../../utils/core/money/payment.ts';
import { T0 } from './job.ts';

/** A payment with nothing special about it but what is given. */
export const aPayment = (parts: Partial<Payment> = {}): Payment => ({
  id: 'job-1.1',
  at: T0,
  what: 'video',
  title: 'Hello',
  account: 'someone@example.com',
  estimatedUsd: 0.1,
  usd: null,
  end: 'sent',
  endedAt: null,
  ...parts,
});
