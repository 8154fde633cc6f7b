import { voiceProblems } from './check-narration.ts';
import { optionProblems } from './check-options.ts';
import type { VoiceSettings } from './narration.ts';
import type { VideoOptions } from './options.ts';
import { withSetting } from './voice-settings.ts';

/** Applies changes to the defaults. A value that can't be used is left out: the one before it stays. */
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
  // The value kept instead may conflict with one that changed.
  return optionProblems(possible).background ? { ...possible, outputFormat } : possible;
}

/** Applies changes to the default voice settings, on the same terms as {@link acceptable}. */
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
