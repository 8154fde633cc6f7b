import type { ChosenVoice, VoiceSettings } from './narration.ts';

/** What of a voice decides how it is kept and asked for. */
interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly supportsLocale: boolean;
}

/** What is kept of a voice that is chosen. */
export function chosenVoice({ id, name, language }: Speaker): ChosenVoice {
  return language === '' ? { id, name } : { id, name, language };
}

/** Settings after a change; `undefined` when nothing is set any more. */
export function withSetting(
  settings: VoiceSettings | undefined,
  change: VoiceSettings,
): VoiceSettings | undefined {
  const set = Object.entries({ ...settings, ...change }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

/** What stays of the settings when another voice is to speak: HeyGen refuses an accent it can't have. */
export function settingsFor(
  voice: Speaker | null,
  settings: VoiceSettings | undefined,
): VoiceSettings | undefined {
  return voice?.supportsLocale ? settings : withSetting(settings, { locale: undefined });
}
