import * as v from 'valibot';

/** Why something may not be sent unless the person says so. */
export interface Excess {
  readonly period: 'day' | 'month';
  readonly limitUsd: number;
  /** What it costs by itself; `null` where that can't be known before it is made. */
  readonly usd: number | null;
  /** What the day or month would come to with it; `null` where that can't be known. */
  readonly totalUsd: number | null;
  /** When it may go on by itself, in Unix milliseconds; `null` where no later time mends it. */
  readonly endsAt: number | null;
}

export const excessSchema: v.GenericSchema<unknown, Excess> = v.object({
  period: v.picklist(['day', 'month']),
  limitUsd: v.number(),
  usd: v.nullable(v.number()),
  totalUsd: v.nullable(v.number()),
  endsAt: v.nullable(v.number()),
});
