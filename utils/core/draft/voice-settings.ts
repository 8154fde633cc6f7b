import type { ChosenVoice, VoiceSettings } from './narration.ts';

interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly supportsLocale: boolean;
}

/** HeyGen may give no language: it is left out then. */
export function chosenVoice({ id, name, language }: Speaker): ChosenVoice {
  return language === '' ? { id, name } : { id, name, language };
}

/** @returns `undefined` when nothing is set any more. */
export function withSetting(
  settings: VoiceSettings | undefined,
  change: VoiceSettings,
): VoiceSettings | undefined {
  const set = Object.entries({ ...settings, ...change }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

/** Drops the accent where the new voice can have none: HeyGen refuses the whole request. */
export function settingsFor(
  voice: Speaker | null,
  settings: VoiceSettings | undefined,
): VoiceSettings | undefined {
  return voice?.supportsLocale ? settings : withSetting(settings, { locale: undefined });
}
