import type { ChosenVoice, VoiceSettings } from './narration.ts';
import type { VideoOptions } from './options.ts';

/** How a video speaks and looks, whatever its photo: what a preset holds, and what a new draft begins with. */
export interface Defaults extends VideoOptions {
  readonly voice: ChosenVoice | null;
  readonly voiceSettings?: VoiceSettings | undefined;
}

/** The product's own, where the person has chosen nothing yet. */
export const PLAIN: Defaults = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };
