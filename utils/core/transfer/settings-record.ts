import * as v from 'valibot';
import { type LastUsed, lastUsedRecord } from '../draft/last-used.ts';
import { id } from '../draft/record-parts.ts';
import { type Limits, limitsSchema } from '../money/limits.ts';
import { type Taste, WHEN } from '../news/taste.ts';
import type { Retention } from '../retention.ts';

/** The settings that go along. What the person has agreed to, keys, and accounts are none of them. */
export interface TransferSettings {
  readonly theme?: 'system' | 'light' | 'dark';
  readonly retention?: Retention;
  readonly notifications?: Taste;
  readonly spendingLimits?: Limits;
  readonly favoriteVoices?: readonly string[];
  readonly presetsInMenu?: boolean;
  /** By account. */
  readonly lastUsed?: Readonly<Record<string, LastUsed>>;
}

const days = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));

export const transferSettings: v.GenericSchema<unknown, TransferSettings> = v.object({
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  retention: v.exactOptional(v.object({ photos: days, scripts: days, videos: days })),
  notifications: v.exactOptional(
    v.object({
      when: v.picklist(WHEN),
      stays: v.boolean(),
      silent: v.boolean(),
      quiet: v.object({ on: v.boolean(), from: minute, to: minute }),
    }),
  ),
  spendingLimits: v.exactOptional(limitsSchema),
  favoriteVoices: v.exactOptional(v.pipe(v.array(id), v.maxLength(1_000))),
  presetsInMenu: v.exactOptional(v.boolean()),
  lastUsed: v.exactOptional(v.record(v.string(), lastUsedRecord)),
});
