import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { loadCaptions } from '../../utils/media/captions.ts';
import { useObjectUrl } from '../hooks/use-object-url.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useLiveVideo } from './use-live-video.ts';

export function Stage({ job }: { readonly job: Job }) {
  const photo = usePhoto(job.id);
  const playable = useLiveVideo(job.id);
  const captions = useCaptions(playable.video?.subtitlesUrl ?? null);
  const element = useRef<HTMLVideoElement>(null);
  const { video, trouble, resumeAt } = playable;
  if (trouble !== null) {
    return (
      <div class="stage">
        <Trouble sentence={trouble} onRetry={playable.retry} />
      </div>
    );
  }
  return (
    <div class="stage">
      <video
        ref={element}
        class="stage__video"
        controls
        autoplay
        playsInline
        aria-label={i18n.t('player.video', { title: job.request.title })}
        {...(photo.url === null ? {} : { poster: photo.url })}
        {...(video ? { src: video.videoUrl } : {})}
        onLoadedMetadata={({ currentTarget }) => {
          if (resumeAt > 0) currentTarget.currentTime = resumeAt;
        }}
        onPlaying={playable.settle}
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
