import * as v from 'valibot';
import { jobRecord } from '../job/record.ts';
import { paymentRecord } from '../money/payment-record.ts';
import type { Entries } from './transfer.ts';

/** An amount below zero would make room under the person's limits. */
const paid = v.pipe(
  paymentRecord,
  v.check(({ usd, estimatedUsd }) => (usd ?? 0) >= 0 && (estimatedUsd ?? 0) >= 0),
);

/** The parts of a file that the worker takes. */
export const entries = { videos: v.array(jobRecord), payments: v.array(paid) };

export const entriesRecord: v.GenericSchema<unknown, Entries> = v.object(entries);
