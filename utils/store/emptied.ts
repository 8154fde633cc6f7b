import * as v from 'valibot';
import { or, setting } from './checked-setting.ts';

/** When something was last seen to be kept, in Unix milliseconds; `null`: nothing was, or it was deleted on purpose. */
export const keptUntil = setting('local:keptUntil', or(v.nullable(v.number()), null));

const record = v.object({
  /** Both in Unix milliseconds. */
  at: v.number(),
  keptUntil: v.nullable(v.number()),
  byPerson: v.boolean(),
});

/** That what was kept is gone, until the person has read it. */
export type Emptied = v.InferOutput<typeof record>;

export const emptied = setting('local:emptied', or(v.nullable(record), null));

/** Told once a day is often enough: a day is what the person is told. */
const ONCE_MS = 24 * 60 * 60_000;

/** Remembers apart from the database whether there is something in it. */
export async function noteKept(isSomething: boolean, now: number): Promise<void> {
  const before = await keptUntil.getValue();
  if (!isSomething) {
    if (before !== null) await keptUntil.setValue(null);
  } else if (before === null || Math.abs(now - before) > ONCE_MS) {
    await keptUntil.setValue(now);
  }
}

/** A new database was made: where there was one before, the browser has lost it. */
export async function noteNewDatabase(now: number): Promise<void> {
  const before = await keptUntil.getValue();
  if (before === null) return;
  await emptied.setValue({ at: now, keptUntil: before, byPerson: false });
  await keptUntil.setValue(null);
}
