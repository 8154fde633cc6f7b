import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { useJob } from '../hooks/use-job.ts';
import { Logo } from '../parts/icons.tsx';
import { Announcer } from '../parts/job/announcer.tsx';
import { lazy } from '../parts/lazy.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Beside } from './beside.tsx';
import { Gone } from './gone.tsx';
import './player.css';
import { NotReady } from './not-ready.tsx';
import { Ready } from './ready.tsx';

const StoreTrouble = lazy(
  async () => (await import('../parts/store/store-trouble.tsx')).StoreTrouble,
);

const id = new URLSearchParams(location.search).get('id') ?? '';

/** The page of one video. */
export function Player() {
  const live = useJob(id);
  const job = live.status === 'ready' ? live.value : undefined;
  const jobs = useMemo(() => (job ? [job] : []), [job]);
  return (
    <>
      <header class="player-header">
        <Beside id={id} />
        <span class="player-header__name">
          <Logo />
          {i18n.t('extension.name')}
        </span>
      </header>
      <main>
        {live.status !== 'ready' && <h1 class="visually-hidden">{i18n.t('player.title')}</h1>}
        {live.status === 'loading' && <Waiting />}
        {live.status === 'failed' && <StoreTrouble problem={live.problem} onRetry={live.retry} />}
        {live.status === 'ready' && <Screen job={job} />}
      </main>
      {live.status === 'ready' && <Announcer jobs={jobs} />}
    </>
  );
}

function Screen({ job }: { readonly job: Job | undefined }) {
  document.title = job ? shownTitle(job) : i18n.t('player.title');
  if (!job || job.request.make === 'avatar') return <Gone job={undefined} />;
  if (job.trash) return <Gone job={job} />;
  return job.stage.name === 'ready' ? <Ready job={job} /> : <NotReady job={job} />;
}
