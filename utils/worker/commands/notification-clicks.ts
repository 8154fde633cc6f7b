import type { Job } from '../../core/job/job.ts';
import { getJob } from '../../store/jobs.ts';
import { clearNotification, readyButtons } from '../news/notifications.ts';
import { openPage, openPopup } from '../pages.ts';
import { draftFromJob, markSeen } from './jobs.ts';
import { downloadVideo } from './videos.ts';

/** A click on a notification: watch what is ready, let a face speak, see what failed. */
export async function onNotificationClick(id: string): Promise<void> {
  const job = await getJob(id);
  await clearNotification(id);
  if (job?.stage.name === 'ready') await openReady(job);
  else await openPopup();
}

/** A click on a button of a ready job's notification. */
export async function onNotificationButton(id: string, index: number): Promise<void> {
  const job = await getJob(id);
  await clearNotification(id);
  if (!job) return openPopup();
  if (readyButtons(job)[index] === 'download' && (await downloadVideo(id)).ok) return;
  // The player says why it can't be had, and tries again.
  await openReady(job);
}

async function openReady({ id, request }: Job): Promise<void> {
  await markSeen([id]);
  if (request.make !== 'avatar') return openPage(`/player.html?id=${encodeURIComponent(id)}`);
  await draftFromJob(id);
  // It opens at the draft that was touched last.
  await openPopup();
}
