import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { requestIdOf, troubleOf } from '../../utils/core/job/remedies.ts';
import { explain } from '../../utils/explain.ts';
import { markSeen } from '../../utils/messages.ts';
import { useNow, useWatch } from '../hooks/use-interval.ts';
import { useJob } from '../hooks/use-job.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { Logo } from '../parts/icons.tsx';
import { Announcer } from '../parts/job/announcer.tsx';
import { RowProgress } from '../parts/job/progress.tsx';
import { RequestId } from '../parts/job/request-id.tsx';
import { RowStatus } from '../parts/job/status.tsx';
import { lazy } from '../parts/lazy.tsx';
import { BackIcon } from '../parts/more-icons.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { AboutVideo } from './about-video.tsx';
import './player.css';
import { PlayerActions } from './player-actions.tsx';
import { Stage } from './stage.tsx';

const StoreTrouble = lazy(
  async () => (await import('../parts/store/store-trouble.tsx')).StoreTrouble,
);

const id = new URLSearchParams(location.search).get('id') ?? '';

export function Player() {
  const live = useJob(id);
  const job = live.status === 'ready' ? live.value : undefined;
  const jobs = useMemo(() => (job ? [job] : []), [job]);
  return (
    <>
      <header class="player-header">
        <a class="button button--quiet" href="/popup.html">
          <BackIcon />
          {i18n.t('videos.heading')}
        </a>
        <span class="player-header__name">
          <Logo />
          {i18n.t('extension.name')}
        </span>
      </header>
      <main class="player">
        {live.status === 'loading' && <Waiting />}
        {live.status === 'failed' && <StoreTrouble problem={live.problem} onRetry={live.retry} />}
        {live.status === 'ready' && <Screen job={job} />}
      </main>
      {live.status === 'ready' && <Announcer jobs={jobs} />}
    </>
  );
}

function Screen({ job }: { readonly job: Job | undefined }) {
  document.title = job?.request.title ?? i18n.t('player.title');
  if (!job || job.request.make === 'avatar') {
    return (
      <div class="state">
        <h1>{i18n.t('videos.gone')}</h1>
        <ToList />
      </div>
    );
  }
  return job.stage.name === 'ready' ? <Ready job={job} /> : <NotReady job={job} />;
}

function Ready({ job }: { readonly job: Job }) {
  useEffect(() => {
    markSeen([job.id]).catch(() => {});
  }, [job.id]);
  return (
    <>
      <Stage job={job} />
      <div class="player__below">
        <h1 class="player__title" dir="auto">
          {job.request.title}
        </h1>
        <PlayerActions job={job} />
        <AboutVideo job={job} />
      </div>
    </>
  );
}

function NotReady({ job }: { readonly job: Job }) {
  const failed = job.stage.name === 'failed';
  const failure = troubleOf(job);
  const now = useNow(1000);
  const photo = usePhoto(job.id);
  const attempted = { make: job.request.make, canSendPicture: photo.canUpload };
  useWatch(!failed);
  return (
    <div class="state">
      <RowStatus job={job} />
      <h1>{failed ? job.request.title : i18n.t('player.notReady')}</h1>
      <p class="player__why">
        {failure ? explain(failure, attempted).sentence : i18n.t('player.notReadyText')}
      </p>
      <RequestId id={requestIdOf(job)} />
      <div class="player__progress">
        <RowProgress job={job} now={now} />
      </div>
      {failed && <ToList />}
    </div>
  );
}

function ToList() {
  return (
    <a class="button button--outlined button--large" href="/popup.html">
      {i18n.t('player.toList')}
    </a>
  );
}
