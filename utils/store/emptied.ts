import { isFields, isNumber, numberOrNull } from '../core/fields.ts';
import { setting } from './checked-setting.ts';

/** When something was last seen to be kept, in Unix milliseconds; `null`: nothing was, or it was deleted on purpose. */
export const keptUntil = setting('local:keptUntil', numberOrNull);

/** That what was kept is gone, until the person has read it. */
export interface Emptied {
  /** Both in Unix milliseconds. */
  readonly at: number;
  readonly keptUntil: number | null;
  readonly byPerson: boolean;
}

export const emptied = setting('local:emptied', (stored): Emptied | null => {
  if (!isFields(stored)) return null;
  const { at, keptUntil: until, byPerson } = stored;
  const isRead = isNumber(at) && (until === null || isNumber(until));
  return isRead && typeof byPerson === 'boolean' ? { at, keptUntil: until, byPerson } : null;
});

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
