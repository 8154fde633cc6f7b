import { voiceProblems } from './check-draft.ts';
import type { VoiceSettings } from './narration.ts';
import { withSetting } from './voice-settings.ts';

/** What of some settings can be kept as a default: what is wrong stays as it was. */
export function acceptableSettings(
  kept: VoiceSettings = {},
  wanted: VoiceSettings = {},
): VoiceSettings | undefined {
  const { speed, pitch, volume, locale } = voiceProblems(wanted);
  return withSetting(wanted, {
    ...(speed && { speed: kept.speed }),
    ...(pitch && { pitch: kept.pitch }),
    ...(volume && { volume: kept.volume }),
    ...(locale && { locale: kept.locale }),
  });
}
