import { i18n } from '#i18n';
import { isolated } from '../../core/isolated.ts';
import { gather } from '../../core/job/endings.ts';
import { isInFlight, type Job } from '../../core/job/job.ts';
import { shownTitle } from '../../core/job/labels.ts';
import { explain } from '../../explain.ts';

/** More names than these are no longer read. */
const MOST_NAMES = 3;

/** One notification about several jobs: what is ready in its title, and what went wrong by name. */
export function sayNews(jobs: readonly Job[]): { title: string; message: string } {
  const ended = jobs.filter((job) => !isInFlight(job));
  const ready = ended.filter(isReadyVideo);
  const { named, failed } = gather(ended);
  const others = named.filter((job) => !ready.includes(job));
  const sentences = [
    ...others.map(sayEnded),
    ...(failed > 0 ? [i18n.t('videos.nowFailedMany', [failed])] : []),
    ...new Set(jobs.filter(isInFlight).map(sayTrouble)),
  ].filter(Boolean);
  if (ready.length > 0) {
    const title = i18n.t('notification.readyMany', ready.length);
    return { title, message: sentences.length > 0 ? sentences.join(' ') : names(ready) };
  }
  // Nothing is ready: what went wrong leads.
  const [first = '', ...rest] = sentences;
  return failed > 0
    ? { title: i18n.t('notification.failedMany', failed), message: names(ended) }
    : { title: first.replace(/\.$/u, ''), message: rest.join(' ') };
}

const isReadyVideo = ({ stage, request }: Job) =>
  stage.name === 'ready' && request.make !== 'avatar';

function sayEnded(job: Job): string {
  const title = isolated(shownTitle(job));
  return job.stage.name === 'ready'
    ? i18n.t('videos.nowReady', { title })
    : i18n.t('videos.nowFailed', { title });
}

function sayTrouble({ trouble, request: { make } }: Job): string {
  return trouble ? explain(trouble, { make, canSendPicture: false }).sentence : '';
}

function names(jobs: readonly Job[]): string {
  const first = jobs.slice(0, MOST_NAMES).map((job) => isolated(shownTitle(job)));
  const more = jobs.length > MOST_NAMES ? ['…'] : [];
  return [...first, ...more].join(', ');
}
