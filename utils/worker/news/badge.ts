import { browser } from 'wxt/browser';
import { isInFlight, type Job } from '../../core/job/job.ts';
import { isTold } from '../../core/job/trouble.ts';
import { isUnseen } from '../../core/job/unseen.ts';

/** What the icon says: how many have ended unseen, else that something waits for the person, else how many are in flight. */
export interface Badge {
  readonly text: string;
  readonly color: string;
}

const NEWS = '#b3261e';
const READY = '#1a7f4b';
const IN_FLIGHT = '#5f5a52';

export function badgeOf(jobs: readonly Job[]): Badge {
  const unseen = jobs.filter(isUnseen);
  if (unseen.length > 0) {
    const failed = unseen.some((job) => job.stage.name === 'failed');
    return { text: countText(unseen.length), color: failed ? NEWS : READY };
  }
  const needsPerson = jobs.some(
    (job) => isInFlight(job) && (isTold(job) || job.trouble?.kind === 'locked'),
  );
  if (needsPerson) return { text: '!', color: NEWS };
  const inFlight = jobs.filter(isInFlight).length;
  return { text: inFlight > 0 ? countText(inFlight) : '', color: IN_FLIGHT };
}

/** Four characters are all that fit. */
const countText = (count: number) => (count > 999 ? '999+' : String(count));

/** Shows it on the toolbar icon. */
export async function showBadge({ text, color }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    ...(text === ''
      ? []
      : [
          browser.action.setBadgeBackgroundColor({ color }),
          browser.action.setBadgeTextColor({ color: '#ffffff' }),
        ]),
  ]);
}
