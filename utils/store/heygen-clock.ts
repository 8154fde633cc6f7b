import * as v from 'valibot';
import { setting } from './checked-setting.ts';
import { or } from './or.ts';

/** By how much HeyGen's clock is ahead of this computer's, in milliseconds; null before its first answer. */
const aheadMs = setting('local:heygenAheadMs', or(v.nullable(v.number()), null));

/** An answer comes late and in whole seconds: what differs by less is the same. */
const NOISE_MS = 3_000;

/** Notes the time that an answer of HeyGen's tells. Both in Unix milliseconds. */
export async function noteHeygenTime(heygenNow: number, now: number): Promise<void> {
  const measured = heygenNow - now;
  const known = await aheadMs.getValue();
  if (known === null || Math.abs(known - measured) > NOISE_MS) await aheadMs.setValue(measured);
}

/** The moment there at a moment here, by what is known now; `undefined` before HeyGen's first answer. */
export async function atHeygen(moment: number): Promise<number | undefined> {
  const ahead = await aheadMs.getValue();
  return ahead === null ? undefined : moment + ahead;
}
