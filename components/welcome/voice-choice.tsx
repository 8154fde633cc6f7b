import type { Voice } from '../../utils/core/voices.ts';
import { PreviewButton } from '../parts/voice/preview-button.tsx';
import type { Preview } from '../parts/voice/use-preview.ts';
import { aboutVoice } from '../parts/voice/voice-option.tsx';
import '../parts/tick.css';

interface VoiceChoiceProps {
  readonly voice: Voice;
  readonly chosen: boolean;
  readonly preview: Preview;
  readonly onChoose: (voice: Voice) => void;
}

export function VoiceChoice({ voice, chosen, preview, onChoose }: VoiceChoiceProps) {
  return (
    <div class="voice-choice">
      <label class="voice-choice__label">
        <input
          type="radio"
          name="voice"
          class="voice-choice__radio"
          checked={chosen}
          onChange={() => onChoose(voice)}
        />
        <span dir="auto">{voice.name}</span>
        <span class="voice-choice__about">{aboutVoice(voice)}</span>
      </label>
      <PreviewButton voice={voice} preview={preview} />
    </div>
  );
}
