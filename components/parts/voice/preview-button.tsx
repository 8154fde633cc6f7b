import { i18n } from '#i18n';
import type { Voice } from '../../../utils/core/voices.ts';
import { PlayIcon } from '../icons.tsx';
import { StopIcon } from '../more-icons.tsx';
import { isSampled, type Preview } from './use-preview.ts';

interface PreviewButtonProps {
  /** The highlighted voice, else the picked one. */
  readonly voice: Voice | undefined;
  readonly preview: Preview;
}

export function PreviewButton({ voice, preview }: PreviewButtonProps) {
  const playing = voice !== undefined && preview.playing === voice.id;
  const silent = voice === undefined || !(voice.previewUrl !== null || voice.speaks);
  const name = labelOf(voice, playing);
  return (
    <button
      type="button"
      class="button button--outlined voice__preview"
      aria-label={name}
      data-tip={name}
      aria-disabled={silent}
      // Keeps the focus in the field: the list and its highlight would close.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => voice && preview.toggle(voice)}
    >
      {playing ? <StopIcon /> : <PlayIcon />}
    </button>
  );
}

function labelOf(voice: Voice | undefined, playing: boolean): string {
  if (!voice) return i18n.t('voice.playNone');
  const { name } = voice;
  if (playing) return i18n.t('voice.stop', { name });
  if (isSampled(voice)) return i18n.t('voice.sample', { name });
  return voice.previewUrl === null
    ? i18n.t('voice.noPreview', { name })
    : i18n.t('voice.play', { name });
}
