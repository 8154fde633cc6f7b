import type { QuietHours } from './taste.ts';

/**
 * When the quiet hours end that a moment is in; `null` where it is in none. By calendar dates, since a night in which
 * the clocks change is longer or shorter.
 *
 * @param moment in Unix milliseconds, as is the end; the time zone is the computer's.
 */
export function quietUntil({ on, from, to }: QuietHours, moment: number): number | null {
  if (!on || from === to) return null;
  const date = new Date(moment);
  const at = (day: number, minutes: number) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + day, 0, minutes).getTime();
  // Those that began the day before may not be over yet.
  for (const day of [-1, 0]) {
    const ends = at(to < from ? day + 1 : day, to);
    if (at(day, from) <= moment && moment < ends) return ends;
  }
  return null;
}
