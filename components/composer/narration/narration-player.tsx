import { i18n } from '#i18n';
import type { Recording } from '../../../utils/core/draft/narration.ts';
import { useFileUrl } from '../../hooks/use-object-url.ts';
import { clock } from '../../parts/format.ts';
import { Problem } from '../../parts/problem.tsx';

export function NarrationPlayer({ recording }: { readonly recording: Recording }) {
  const { id, name, seconds } = recording;
  const url = useFileUrl(id);
  return (
    <div class="audio-player">
      <p class="audio-player__name">
        <span class="audio-player__title" title={name} dir="auto">
          {name}
        </span>
        <span class="audio-player__length">{clock(seconds)}</span>
      </p>
      {url === null ? (
        <Problem>{i18n.t('audio.problem.gone')}</Problem>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: the person's own words have no captions yet.
        <audio class="audio-player__audio" controls src={url} aria-label={name} />
      )}
    </div>
  );
}
