import * as v from 'valibot';
import { ENDS, type Payment } from './payment.ts';

const amount = v.nullable(v.number());

/** A payment as it is stored. */
export const paymentRecord: v.GenericSchema<unknown, Payment> = v.object({
  id: v.string(),
  at: v.number(),
  what: v.picklist(['video', 'face', 'speech']),
  title: v.string(),
  account: v.nullable(v.string()),
  estimatedUsd: amount,
  usd: amount,
  end: v.picklist(ENDS),
  endedAt: amount,
});

/** Reads a stored record. @returns `null` when it is damaged. */
export function parsePayment(record: unknown): Payment | null {
  const parsed = v.safeParse(paymentRecord, record);
  return parsed.success ? parsed.output : null;
}
