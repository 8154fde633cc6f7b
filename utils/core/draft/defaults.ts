import type { ChosenVoice, VoiceSettings } from './narration.ts';
import type { VideoOptions } from './options.ts';

/** What a new draft starts with. */
export interface Defaults extends VideoOptions {
  readonly voice: ChosenVoice | null;
  readonly voiceSettings?: VoiceSettings | undefined;
}
