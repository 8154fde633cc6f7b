import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { useObjectUrl } from '../hooks/use-object-url.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { Trouble } from '../parts/trouble.tsx';
import { PlaybackBar } from './playback-bar.tsx';
import { StageEnd } from './stage-end.tsx';
import type { Playable } from './use-live-video.ts';
import type { Playback } from './use-playback.ts';

interface StageProps {
  readonly job: Job;
  readonly playable: Playable;
  readonly playback: Playback;
  /** As WebVTT; `null` where none are to be shown. */
  readonly captions: string | null;
  /** Begins a copy of it; `null` where it was made elsewhere. */
  readonly onAgain: (() => void) | null;
}

/** The video in its own shape, as large as the window lets it be. */
export function Stage({ job, playable, playback, captions, onAgain }: StageProps) {
  const photo = usePhoto(job.id);
  const track = useObjectUrl(
    useMemo(
      () => (captions === null ? null : new Blob([captions], { type: 'text/vtt' })),
      [captions],
    ),
  );
  const [ratio, setRatio] = useState<number>();
  const [ended, setEnded] = useState(false);
  const { video, trouble, resumeAt } = playable;
  if (trouble !== null) {
    return (
      <div class="stage">
        <Trouble sentence={trouble} onRetry={playable.retry} />
      </div>
    );
  }
  return (
    <div class="stage" style={ratio === undefined ? {} : { '--ratio': String(ratio) }}>
      <video
        ref={playback.setElement}
        class="stage__video"
        controls
        autoplay
        playsInline
        aria-label={i18n.t('player.video', { title: shownTitle(job) })}
        {...(photo.url === null ? {} : { poster: photo.url })}
        {...(video ? { src: video.videoUrl } : {})}
        onLoadedMetadata={({ currentTarget }) => {
          const { videoWidth, videoHeight } = currentTarget;
          if (videoHeight > 0) setRatio(videoWidth / videoHeight);
          if (resumeAt > 0) currentTarget.currentTime = resumeAt;
        }}
        onPlaying={() => {
          setEnded(false);
          playable.settle();
        }}
        onSeeking={() => setEnded(false)}
        onEnded={() => setEnded(true)}
        onError={({ currentTarget }) => video && playable.renew(currentTarget.currentTime)}
      >
        {track && (
          <track
            key={track}
            kind="captions"
            src={track}
            label={i18n.t('format.captions')}
            default={playback.captions}
          />
        )}
      </video>
      {ended && <StageEnd onReplay={() => void playback.element?.play()} onAgain={onAgain} />}
      <PlaybackBar playback={playback} hasCaptions={captions !== null} />
    </div>
  );
}
