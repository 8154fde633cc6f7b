import * as v from 'valibot';
import { presetRecord } from '../draft/preset-record.ts';
import { MOST_PRESETS } from '../draft/presets.ts';
import { id } from '../draft/record-parts.ts';
import { jobRecord } from '../job/record.ts';
import { paymentRecord } from '../money/payment-record.ts';
import { transferSettings } from './settings-record.ts';
import { type Entries, FORMAT, VERSION } from './transfer.ts';

/** An amount below zero would make room under the person's limits. */
const paid = v.pipe(
  paymentRecord,
  v.check(({ usd, estimatedUsd }) => (usd ?? 0) >= 0 && (estimatedUsd ?? 0) >= 0),
);

const entries = { videos: v.array(jobRecord), payments: v.array(paid) };

export const entriesRecord: v.GenericSchema<unknown, Entries> = v.object(entries);

export const transferRecord = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  settings: transferSettings,
  usualPreset: v.nullable(id),
  presets: v.pipe(v.array(presetRecord), v.maxLength(MOST_PRESETS)),
  ...entries,
});
