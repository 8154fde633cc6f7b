import type { ChosenVoice, VoiceSettings } from './narration.ts';
import type { VideoOptions } from './options.ts';

/** The values a new draft starts with; the person sets them on the options page. */
export interface Defaults extends VideoOptions {
  readonly voice: ChosenVoice | null;
  readonly voiceSettings?: VoiceSettings | undefined;
}
