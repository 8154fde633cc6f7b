import type { KeptFile } from '../kept-file.ts';

/** HeyGen's maximum length of a script, in characters. */
export const SCRIPT_LIMIT = 5000;

/** HeyGen's maximum length of a recording, in seconds. */
export const AUDIO_LIMIT_SECONDS = 600;

/** HeyGen's ranges for `voice_settings`; `default` is how a voice speaks without one. */
export const VOICE_LIMITS = {
  speed: { min: 0.5, max: 1.5, default: 1 },
  pitch: { min: -50, max: 50, default: 0 },
  volume: { min: 0, max: 1, default: 1 },
} as const;
export type VoiceNumber = keyof typeof VOICE_LIMITS;

/** An absent field leaves the voice as it was made. */
export interface VoiceSettings {
  readonly speed?: number | undefined;
  readonly pitch?: number | undefined;
  readonly volume?: number | undefined;
  /** A BCP-47 tag, only for voices that take one. */
  readonly locale?: string | undefined;
}

/** The name is stored so that a list can show it without the voice catalog. */
export interface ChosenVoice {
  readonly id: string;
  readonly name: string;
  /** As HeyGen names it, in English; absent where an earlier version stored it. */
  readonly language?: string;
}

/** Its file is kept until the last video of it is deleted. */
export interface Recording extends KeptFile {
  readonly seconds: number;
}

/** Exactly one of the three: HeyGen refuses a request with two. */
export type Narration =
  | {
      readonly type: 'script';
      readonly script: string;
      readonly voice: ChosenVoice;
      readonly settings?: VoiceSettings;
    }
  | { readonly type: 'audio'; readonly recording: Recording }
  /** `seconds`: as long as it was when it was heard here. */
  | { readonly type: 'audioLink'; readonly url: string; readonly seconds?: number };

/** Characters as HeyGen counts them: code points, so that an emoji is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
