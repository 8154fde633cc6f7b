import { useEffect, useMemo } from 'preact/hooks';
import { cuesOf } from '../../utils/core/captions/cues.ts';
import { wordsOf } from '../../utils/core/captions/words.ts';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { markSeen } from '../../utils/messages.ts';
import { composeHere } from '../parts/compose-here.ts';
import { useJobActions } from '../parts/job/use-job-actions.ts';
import { AboutVideo } from './about-video.tsx';
import { PlayerActions } from './player-actions.tsx';
import { SpokenWords } from './spoken-words.tsx';
import { Stage } from './stage.tsx';
import { useCaptions } from './use-captions.ts';
import { useLiveVideo } from './use-live-video.ts';
import { usePlayback } from './use-playback.ts';
import { useSpoken } from './use-spoken.ts';
import { useVideoKeys } from './use-video-keys.ts';
import { VideoFacts } from './video-facts.tsx';

/** What can be done comes before the video, whose own controls the Tab key would have to pass first. */
export function Ready({ job }: { readonly job: Job }) {
  const actions = useJobActions(job.id, composeHere);
  const playable = useLiveVideo(job.id);
  const captions = useCaptions(playable.video?.wordsUrl ?? null);
  const shown = playable.video?.subtitlesUrl === null ? null : captions;
  const playback = usePlayback(shown);
  const words = useMemo(() => wordsOf(cuesOf(captions ?? '')), [captions]);
  const spoken = useSpoken(playback.element, words);
  useVideoKeys(playback);
  useEffect(() => {
    markSeen([job.id]).catch(() => {});
  }, [job.id]);
  const { element: video } = playback;
  const playFrom = (seconds: number) => {
    if (!video) return;
    // A video rounds down, and would end up in the word before.
    video.currentTime = Math.ceil(seconds * 1000) / 1000;
    void video.play().catch(console.error);
  };
  return (
    <div class="player">
      <div class="player__head">
        <h1 class="player__title" dir="auto">
          {shownTitle(job)}
        </h1>
        <VideoFacts job={job} />
        <PlayerActions job={job} actions={actions} />
      </div>
      <Stage
        job={job}
        playable={playable}
        playback={playback}
        captions={shown}
        onAgain={job.request.make === 'video' ? actions.again : null}
      />
      <AboutVideo job={job}>
        {video && words.length > 0 && (
          <SpokenWords words={words} spoken={spoken} onSeek={playFrom} />
        )}
      </AboutVideo>
    </div>
  );
}
