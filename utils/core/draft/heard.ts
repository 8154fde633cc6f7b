import { type Draft, narrationTypeOf } from './draft.ts';
import type { ChosenVoice, VoiceSettings } from './narration.ts';
import { sentText } from './script-text.ts';

/** Identifies what was played by everything that its length depends on: words, voice, speed and accent. */
export function heardOf({ script, voice, voiceSettings = {} }: Draft): string {
  const { speed = 1, locale = '' } = voiceSettings;
  return JSON.stringify([sentText(script), voice?.id ?? '', speed, locale]);
}

/** In seconds; `null` where the draft was not played as it stands. */
export function heardSecondsOf(draft: Draft): number | null {
  const { heard } = draft;
  if (narrationTypeOf(draft) !== 'script' || heard?.of !== heardOf(draft)) return null;
  return heard.seconds;
}

/** A script to be heard before a video is made of it. */
export interface HearRequest {
  readonly script: string;
  readonly voice: ChosenVoice;
  readonly settings?: VoiceSettings | undefined;
}
