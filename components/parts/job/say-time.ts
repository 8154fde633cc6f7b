import { i18n } from '#i18n';
import type { Progress } from '../../../utils/core/job/progress.ts';
import type { Usual } from '../../../utils/core/job/usual.ts';

const MINUTE_MS = 60_000;

/** "about 2 min left", or why it takes longer than estimated. */
export function timeLeft({ leftMs, mayBeReviewed }: Progress): string {
  if (mayBeReviewed) return i18n.t('videos.reviewed');
  if (leftMs === null) return i18n.t('videos.longer');
  if (leftMs < MINUTE_MS) return i18n.t('videos.leftSeconds');
  return i18n.t('videos.leftMinutes', Math.round(leftMs / MINUTE_MS));
}

/** "usually 2 to 3 min". */
export function usualTime({ low, high }: Usual): string {
  if (high < MINUTE_MS) return i18n.t('videos.usualUnder');
  const least = Math.max(1, Math.round(low / MINUTE_MS));
  // Whoever is told a time too short waits in vain; a quarter over is let go.
  const most = Math.ceil(high / MINUTE_MS - 0.25);
  return least < most
    ? i18n.t('videos.usualRange', { low: least, high: most })
    : i18n.t('videos.usual', least);
}
