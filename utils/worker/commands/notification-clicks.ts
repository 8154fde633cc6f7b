import type { Job } from '../../core/job/job.ts';
import { isSeveral } from '../../core/news/begun.ts';
import { getJob } from '../../store/jobs.ts';
import { clearNotification, readyButtons } from '../news/notifications.ts';
import { openPage, openPopup } from '../pages.ts';
import { draftFromJob, markSeen } from './jobs.ts';
import { downloadVideo } from './videos.ts';

/** Leads to what the notification is about: the list, the player, the composer with a learned face, or the job's row. */
export async function onNotificationClick(id: string): Promise<void> {
  await clearNotification(id);
  if (isSeveral(id)) return openPopup({ show: 'videos' });
  const job = await getJob(id);
  if (!job) await openPopup();
  else if (job.stage.name === 'ready') await openReady(job);
  else await openPopup({ show: 'job', id });
}

/** A click on a button; only what is ready has any. */
export async function onNotificationButton(id: string, index: number): Promise<void> {
  const job = await getJob(id);
  await clearNotification(id);
  if (!job) return openPopup();
  if (readyButtons(job)[index] === 'download') {
    const download = await downloadVideo(id);
    if (download.ok && download.value !== 'failed') return;
  }
  // The player says why the video can't be had, and tries again.
  await openReady(job);
}

async function openReady({ id, request }: Job): Promise<void> {
  await markSeen([id]);
  if (request.make !== 'avatar') return openPage(`/player.html?id=${encodeURIComponent(id)}`);
  const draftId = await draftFromJob(id);
  await openPopup(draftId === null ? { show: 'job', id } : { show: 'draft', id: draftId });
}
