import { i18n } from '#i18n';
import { money } from '../../utils/core/money/dollars.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const number = new Intl.NumberFormat();

/** "3 min. ago", "yesterday". Both in Unix milliseconds. */
export function age(then: number, now: number): string {
  const ms = Math.max(0, now - then);
  if (ms < MINUTE_MS) return i18n.t('videos.justNow');
  if (ms < HOUR_MS) return relative.format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return relative.format(-Math.floor(ms / HOUR_MS), 'hour');
  return relative.format(-Math.floor(ms / DAY_MS), 'day');
}

/** "1:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "5,000", in the user's locale. */
export function count(value: number): string {
  return number.format(value);
}

export { money };
