import { i18n } from '#i18n';
import { periodOf } from '../../../utils/core/period.ts';
import { age } from '../format.ts';

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long' });
const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const date = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });

/** "Yesterday", "Monday", "Earlier this month", "October 2026". Both in Unix milliseconds. */
export function sayPeriod(at: number, now: number): string {
  switch (periodOf(at, now)) {
    case 'today':
      return i18n.t('videos.today');
    case 'yesterday':
      return i18n.t('videos.yesterday');
    case 'week':
      return weekday.format(at);
    case 'thisMonth':
      return i18n.t('videos.thisMonth');
    case 'month':
      return month.format(at);
  }
}

/** "October 2026". @param at in Unix milliseconds */
export const sayMonth = (at: number): string => month.format(at);

/** What its heading leaves open: "42 min. ago", "2:05 PM", "Oct 3". Both in Unix milliseconds. */
export function sayWhen(at: number, now: number): string {
  const period = periodOf(at, now);
  if (period === 'today') return age(at, now);
  return (period === 'yesterday' || period === 'week' ? time : date).format(at);
}
