import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { loadCaptions } from '../../utils/media/captions.ts';
import { useObjectUrl } from '../hooks/use-object-url.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { Trouble } from '../parts/trouble.tsx';
import { StageEnd } from './stage-end.tsx';
import { useLiveVideo } from './use-live-video.ts';

interface StageProps {
  readonly job: Job;
  /** Begins a copy of it; `null` where it was made elsewhere. */
  readonly onAgain: (() => void) | null;
}

/** The video in its own shape, as large as the window lets it be. */
export function Stage({ job, onAgain }: StageProps) {
  const photo = usePhoto(job.id);
  const playable = useLiveVideo(job.id);
  const captions = useCaptions(playable.video?.subtitlesUrl ?? null);
  const element = useRef<HTMLVideoElement>(null);
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
        ref={element}
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
        {captions && (
          <track
            key={captions}
            kind="captions"
            src={captions}
            label={i18n.t('format.captions')}
            default
          />
        )}
      </video>
      {ended && <StageEnd onReplay={() => void element.current?.play()} onAgain={onAgain} />}
    </div>
  );
}

/** An object URL of the captions as WebVTT. */
function useCaptions(subtitlesUrl: string | null): string | null | undefined {
  return useObjectUrl(
    useMemo(
      () => (subtitlesUrl === null ? null : () => readCaptions(subtitlesUrl)),
      [subtitlesUrl],
    ),
  );
}

async function readCaptions(subtitlesUrl: string): Promise<Blob | null> {
  const text = await loadCaptions(subtitlesUrl);
  return text === null ? null : new Blob([text], { type: 'text/vtt' });
}
