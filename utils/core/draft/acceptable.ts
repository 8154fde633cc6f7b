import { voiceProblems } from './check-narration.ts';
import { optionProblems } from './check-options.ts';
import type { VoiceSettings } from './narration.ts';
import type { VideoOptions } from './options.ts';
import { withSetting } from './voice-settings.ts';

/** What of some changes can be kept as a default: what is wrong stays as it was. */
export function acceptable<Options extends VideoOptions>(
  kept: Options,
  changes: Partial<Options>,
): Options {
  const wanted = { ...kept, ...changes };
  const problems = optionProblems(wanted);
  const { background, removeBackground, callbackUrl, outputFormat } = kept;
  const possible = {
    ...wanted,
    ...(problems.background ? { background, removeBackground } : {}),
    ...(problems.callbackUrl ? { callbackUrl } : {}),
  };
  // What is kept instead may not go with the rest.
  return optionProblems(possible).background ? { ...possible, outputFormat } : possible;
}

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
