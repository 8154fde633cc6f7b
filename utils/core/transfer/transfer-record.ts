import * as v from 'valibot';
import { presetRecord } from '../draft/preset-record.ts';
import { MOST_PRESETS } from '../draft/presets.ts';
import { id } from '../draft/record-parts.ts';
import { entries } from './entries-record.ts';
import { transferSettings } from './settings-record.ts';
import { FORMAT, VERSION } from './transfer.ts';

/** A whole file. */
export const transferRecord = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  settings: transferSettings,
  usualPreset: v.nullable(id),
  presets: v.pipe(v.array(presetRecord), v.maxLength(MOST_PRESETS)),
  ...entries,
});
