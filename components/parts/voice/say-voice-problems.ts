import { i18n } from '#i18n';
import type { VoiceProblems } from '../../../utils/core/draft/check-narration.ts';
import { VOICE_LIMITS, type VoiceNumber } from '../../../utils/core/draft/narration.ts';

/** The message beside each setting of a voice; `undefined` if it is valid. */
export interface VoiceSentences {
  readonly speed: string | undefined;
  readonly pitch: string | undefined;
  readonly volume: string | undefined;
  readonly locale: string | undefined;
}

export function sayVoiceProblems({ speed, pitch, volume, locale }: VoiceProblems): VoiceSentences {
  return {
    speed: speed && outOfRange('speed'),
    pitch: pitch && outOfRange('pitch'),
    volume: volume && outOfRange('volume'),
    locale: locale && i18n.t('composer.problem.locale'),
  };
}

function outOfRange(name: VoiceNumber): string {
  const { min, max } = VOICE_LIMITS[name];
  return i18n.t('composer.problem.outOfRange', {
    least: min.toLocaleString(),
    most: max.toLocaleString(),
  });
}
