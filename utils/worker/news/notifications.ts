import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { within } from '../../concurrency.ts';
import { isolated } from '../../core/isolated.ts';
import type { Job } from '../../core/job/job.ts';
import { isSeveral } from '../../core/news/begun.ts';
import type { Taste } from '../../core/news/taste.ts';
import { canUpload } from '../../core/photo/photo.ts';
import { explain } from '../../explain.ts';
import { dataUrlOf } from '../../media/data-url.ts';
import { notificationTaste } from '../../store/news.ts';
import { getPhoto } from '../../store/photos.ts';
import { sayNews } from './say-news.ts';
import type { Notification } from './teller.ts';

/** What the notification of a ready job offers, in the order of its buttons. */
export const readyButtons = ({ request }: Job) =>
  request.make === 'avatar' ? (['use'] as const) : (['watch', 'download'] as const);

const SAMPLE_ID = 'sample';
const ICON = '/icons/128.png';

/** A system that shows no notifications may leave the question unanswered, in milliseconds. */
const SHOWN_WITHIN_MS = 5_000;

/**
 * Tells how jobs ended, or what they wait for. Saying it twice under one id shows it once.
 *
 * Never throws: what the system refuses to show, even without its picture, the badge tells.
 */
export async function notify({ id, jobs }: Notification, taste: Taste): Promise<void> {
  const content = isSeveral(id) ? contentOfSeveral(jobs) : await contentOf(jobs[0]);
  if (!content) return;
  try {
    await show(id, content, taste);
  } catch {
    await show(id, { ...content, iconUrl: icon() }, taste).catch(() => undefined);
  }
}

function contentOfSeveral(jobs: readonly Job[]): Content {
  return { ...sayNews(jobs), iconUrl: icon() };
}

async function contentOf(job: Job | undefined): Promise<Content | undefined> {
  if (!job) return undefined;
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

/** Shows how a notification looks and sounds, for the person to see whether the system lets it through. */
export async function notifySample(): Promise<void> {
  const content = {
    title: i18n.t('notification.sampleTitle'),
    message: i18n.t('notification.sampleMessage'),
    iconUrl: icon(),
  };
  await show(SAMPLE_ID, content, await notificationTaste.getValue());
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

async function show(id: string, content: Content, { stays, silent }: Taste): Promise<void> {
  const how = { ...(stays && { requireInteraction: true }), ...(silent && { silent: true }) };
  const shown = browser.notifications.create(id, { type: 'basic', ...content, ...how });
  await within(SHOWN_WITHIN_MS, shown);
}

const icon = () => browser.runtime.getURL(ICON);
