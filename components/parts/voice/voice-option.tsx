import { i18n } from '#i18n';
import type { Voice } from '../../../utils/core/voices.ts';
import { CheckIcon, PlayIcon } from '../icons.tsx';
import { StarIcon, StopIcon } from '../more-icons.tsx';

const GENDERS: ReadonlyMap<string, () => string> = new Map([
  ['female', () => i18n.t('voice.female')],
  ['male', () => i18n.t('voice.male')],
]);

/** HeyGen's gender, translated; unknown ones are shown as they are. */
export const genderName = (gender: string): string =>
  GENDERS.get(gender.toLowerCase())?.() ?? gender;

/** "English · Female": tells voices of the same name apart. */
export function aboutVoice({ language, gender }: Voice): string {
  const spoken = gender === 'unknown' ? '' : genderName(gender);
  return [language, spoken].filter(Boolean).join(' · ');
}

interface VoiceOptionProps {
  readonly id: string;
  readonly voice: Voice;
  readonly position: number;
  readonly total: number;
  readonly active: boolean;
  readonly picked: boolean;
  readonly playing: boolean;
  readonly liked: boolean;
  readonly onPick: (voice: Voice) => void;
  readonly onPreview: (voice: Voice) => void;
  readonly onLike: (voice: Voice) => void;
}

/**
 * The star and the play icon are for the mouse only; the buttons beside the field do the same for
 * everyone.
 */
export function VoiceOption(props: VoiceOptionProps) {
  const { id, voice, position, total, active, picked, playing, liked } = props;
  const { onPick, onPreview, onLike } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which has the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: highlighted by aria-activedescendant.
    <div
      id={id}
      class={`voice-option ${active ? 'voice-option--active' : ''}`}
      role="option"
      aria-selected={picked}
      aria-setsize={total}
      aria-posinset={position}
      onClick={() => onPick(voice)}
    >
      <span class="voice-option__check">{picked && <CheckIcon size={16} />}</span>
      <span class="voice-option__text">
        <span class="voice-option__name" dir="auto">
          {voice.name}
        </span>{' '}
        <span class="voice-option__about">{aboutVoice(voice)}</span>
      </span>
      <span
        class={`voice-option__sign ${liked ? 'voice-option__sign--on' : 'voice-option__sign--off'}`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onLike(voice);
        }}
      >
        <StarIcon size={16} />
      </span>
      {voice.previewUrl !== null && (
        <span
          class="voice-option__sign voice-option__play"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onPreview(voice);
          }}
        >
          {playing ? <StopIcon size={16} /> : <PlayIcon size={16} />}
        </span>
      )}
    </div>
  );
}
