import type { KeptFile } from '../kept-file.ts';

/** Most characters HeyGen takes in a script. */
export const SCRIPT_LIMIT = 5000;

/** Longest recording HeyGen takes, in seconds. */
export const AUDIO_LIMIT_SECONDS = 600;

/** HeyGen's ranges for `voice_settings`; `default` is how a voice speaks without one. */
export const VOICE_LIMITS = {
  speed: { min: 0.5, max: 1.5, default: 1 },
  pitch: { min: -50, max: 50, default: 0 },
  volume: { min: 0, max: 1, default: 1 },
} as const;
export type VoiceNumber = keyof typeof VOICE_LIMITS;

/** How a voice speaks; what is absent is as the voice was made. */
export interface VoiceSettings {
  readonly speed?: number | undefined;
  readonly pitch?: number | undefined;
  readonly volume?: number | undefined;
  /** A BCP-47 tag, only for voices that take one. */
  readonly locale?: string | undefined;
}

/** A voice as it was chosen: the name is kept so that a list can show it without the voice catalog. */
export interface ChosenVoice {
  readonly id: string;
  readonly name: string;
  /** As HeyGen says it, in English; absent where it was chosen by an earlier version. */
  readonly language?: string;
}

/** A recording: its file is kept until the last video of it is deleted. */
export interface Recording extends KeptFile {
  readonly seconds: number;
}

/** What a video says: exactly one of the three. */
export type Narration =
  | {
      readonly type: 'script';
      readonly script: string;
      readonly voice: ChosenVoice;
      readonly settings?: VoiceSettings;
    }
  | { readonly type: 'audio'; readonly recording: Recording }
  | { readonly type: 'audioLink'; readonly url: string };

/** Characters as HeyGen counts them: code points, so that an emoji is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
