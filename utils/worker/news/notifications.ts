import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { within } from '../../concurrency.ts';
import { isolated } from '../../core/isolated.ts';
import type { Job } from '../../core/job/job.ts';
import { canUpload } from '../../core/photo/photo.ts';
import { explain } from '../../explain.ts';
import { dataUrlOf } from '../../media/data-url.ts';
import { getPhoto } from '../../store/photos.ts';

/** What the notification of a ready job offers, in the order of its buttons. */
export const readyButtons = ({ request }: Job) =>
  request.make === 'avatar' ? (['use'] as const) : (['watch', 'download'] as const);

const SAMPLE_ID = 'sample';
const ICON = '/icons/128.png';

/** A system that shows no notifications may leave the question unanswered, in milliseconds. */
const SHOWN_WITHIN_MS = 5_000;

/**
 * Tells how a job ended, or what it waits for. The id is the job's: saying it twice shows it once.
 *
 * Never throws: what the system refuses to show, even without its picture, the badge tells.
 */
export async function notify(job: Job): Promise<void> {
  const content = await contentFor(job);
  if (!content) return;
  try {
    await show(job.id, content);
  } catch {
    await show(job.id, { ...content, iconUrl: icon() }).catch(() => undefined);
  }
}

async function contentFor(job: Job): Promise<Content | undefined> {
  const photo = await getPhoto(job.id);
  const { make, title } = job.request;
  if (job.stage.name === 'ready') {
    return {
      title: make === 'avatar' ? i18n.t('notification.learnt') : i18n.t('notification.ready'),
      message: title,
      iconUrl: photo?.thumbnail ? await dataUrlOf(photo.thumbnail) : icon(),
      buttons: readyButtons(job).map((button) => ({ title: READY_TITLES[button]() })),
    };
  }
  if (job.stage.name === 'failed') {
    return {
      title: failedTitle(job),
      message: explain(job.stage.failure, { make, canSendPicture: canUpload(photo) }).sentence,
      iconUrl: icon(),
    };
  }
  if (!job.trouble) return undefined;
  return {
    title:
      job.trouble.kind === 'consent'
        ? i18n.t('notification.consent', { title: isolated(title) })
        : i18n.t('notification.waiting'),
    message: explain(job.trouble, { make, canSendPicture: false }).sentence,
    iconUrl: icon(),
  };
}

function failedTitle({ request: { make, title } }: Job): string {
  return make === 'avatar'
    ? i18n.t('notification.unlearnt', { title: isolated(title) })
    : i18n.t('notification.failed', { title: isolated(title) });
}

const READY_TITLES = {
  use: () => i18n.t('faces.use'),
  watch: () => i18n.t('videos.watch'),
  download: () => i18n.t('videos.download'),
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
  const shown = browser.notifications.create(id, { type: 'basic', ...content });
  await within(SHOWN_WITHIN_MS, shown);
}

const icon = () => browser.runtime.getURL(ICON);
