import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { explain } from '../heygen/explain.ts';
import type { Job } from '../jobs/job.ts';
import { canUpload } from '../photo/photo.ts';
import { getPhoto } from '../photo/store.ts';

/** The order of the buttons on a ready video's notification. */
export const READY_BUTTONS = ['watch', 'download'] as const;

const SAMPLE_ID = 'sample';
const ICON = '/icons/128.png';

/** Tells how a job ended, or what it waits for. The id is the job's: saying it twice shows it once. */
export async function notify(job: Job): Promise<void> {
  const photo = await getPhoto(job.id);
  if (job.stage.name === 'ready') {
    await show(job.id, {
      title: i18n.t('notification.ready'),
      message: job.request.title,
      iconUrl: photo?.thumbnail ? await dataUrl(photo.thumbnail) : icon(),
      buttons: READY_BUTTONS.map((button) => ({ title: READY_TITLES[button]() })),
    });
  } else if (job.stage.name === 'failed') {
    await show(job.id, {
      title: i18n.t('notification.failed', { title: job.request.title }),
      message: explain(job.stage.failure, canUpload(photo)).sentence,
      iconUrl: icon(),
    });
  } else if (job.trouble) {
    await show(job.id, {
      title: i18n.t('notification.waiting'),
      message: explain(job.trouble, false).sentence,
      iconUrl: icon(),
    });
  }
}

const READY_TITLES = {
  watch: () => i18n.t('notification.watch'),
  download: () => i18n.t('notification.download'),
} as const;

/** Shows how a notification looks, for the person to see whether the system lets it through. */
export async function notifySample(): Promise<void> {
  await show(SAMPLE_ID, {
    title: i18n.t('notification.sampleTitle'),
    message: i18n.t('notification.sampleMessage'),
    iconUrl: icon(),
  });
}

/** Takes a notification back; nothing happens where it is gone already. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

interface Content {
  readonly title: string;
  readonly message: string;
  readonly iconUrl: string;
  readonly buttons?: { title: string }[];
}

async function show(id: string, content: Content): Promise<void> {
  await browser.notifications.create(id, { type: 'basic', ...content });
}

const icon = () => browser.runtime.getURL(ICON);

/** The only form of a stored picture that a notification takes from a worker. */
async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${blob.type};base64,${btoa(binary)}`;
}
