import { useEffect } from 'preact/hooks';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { markSeen } from '../../utils/messages.ts';
import { composeHere } from '../parts/compose-here.ts';
import { useJobActions } from '../parts/job/use-job-actions.ts';
import { AboutVideo } from './about-video.tsx';
import { PlayerActions } from './player-actions.tsx';
import { Stage } from './stage.tsx';
import { VideoFacts } from './video-facts.tsx';

/** What can be done comes before the video, whose own controls the Tab key would have to pass first. */
export function Ready({ job }: { readonly job: Job }) {
  const actions = useJobActions(job.id, composeHere);
  useEffect(() => {
    markSeen([job.id]).catch(() => {});
  }, [job.id]);
  return (
    <div class="player">
      <div class="player__head">
        <h1 class="player__title" dir="auto">
          {shownTitle(job)}
        </h1>
        <VideoFacts job={job} />
        <PlayerActions job={job} actions={actions} />
      </div>
      <Stage job={job} onAgain={job.request.make === 'video' ? actions.again : null} />
      <AboutVideo job={job} />
    </div>
  );
}
