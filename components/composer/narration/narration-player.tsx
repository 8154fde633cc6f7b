import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Recording } from '../../../utils/core/draft/narration.ts';
import { getFile } from '../../../utils/store/files.ts';
import { useObjectUrl } from '../../hooks/use-object-url.ts';
import { Problem } from '../../parts/problem.tsx';
import { WavePlayer } from './wave-player.tsx';

export function NarrationPlayer({ recording }: { readonly recording: Recording }) {
  const { id, name, seconds } = recording;
  const read = useMemo(() => () => getFile(id), [id]);
  const url = useObjectUrl(read);
  return (
    <div class="audio-player">
      <p class="audio-player__name">
        <span class="audio-player__title" title={name} dir="auto">
          {name}
        </span>
      </p>
      {url === null ? (
        <Problem>{i18n.t('audio.problem.gone')}</Problem>
      ) : (
        url && <WavePlayer key={url} url={url} read={read} name={name} seconds={seconds} />
      )}
    </div>
  );
}
