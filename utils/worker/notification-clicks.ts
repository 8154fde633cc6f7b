import { getJob } from '../jobs/store.ts';
import { markSeen } from './job-commands.ts';
import { clearNotification, READY_BUTTONS } from './notifications.ts';
import { openPage, openPopup } from './pages.ts';
import { downloadVideo } from './video-commands.ts';

/** A click on a notification: watch what is ready, see what failed. */
export async function onNotificationClick(id: string): Promise<void> {
  const job = await getJob(id);
  await clearNotification(id);
  if (job?.stage.name === 'ready') await openPlayer(id);
  else await openPopup();
}

/** A click on one of a ready video's two buttons. */
export async function onNotificationButton(id: string, index: number): Promise<void> {
  await clearNotification(id);
  if (READY_BUTTONS[index] !== 'download') return openPlayer(id);
  const result = await downloadVideo(id);
  // The player says why it can't be had, and tries again.
  if (!result.ok) await openPlayer(id);
}

async function openPlayer(id: string): Promise<void> {
  await markSeen([id]);
  await openPage(`/player.html?id=${encodeURIComponent(id)}`);
}
