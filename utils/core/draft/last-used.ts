import * as v from 'valibot';
import { lenient } from '../lenient.ts';
import { acceptable } from './acceptable.ts';
import { type Defaults, PLAIN } from './defaults.ts';
import type { ChosenVoice, VoiceSettings } from './narration.ts';
import type {
  AspectRatio,
  Background,
  Captions,
  Fit,
  OutputFormat,
  Resolution,
} from './options.ts';
import { aspectRatio, moreOptions, resolution, voice } from './record-parts.ts';
import type { VideoRequest } from './request.ts';
import { voiceSettings } from './voice-settings-record.ts';

const { fit, captions, outputFormat, background, removeBackground } = moreOptions;

/** How the last video of an account was made, as far as that is not about its one photo or script. */
export interface LastUsed {
  readonly voice?: ChosenVoice | undefined;
  readonly voiceSettings?: VoiceSettings | undefined;
  readonly resolution?: Resolution | undefined;
  readonly aspectRatio?: AspectRatio | undefined;
  readonly fit?: Fit | undefined;
  /** A plain color, and only where it was chosen as the background. */
  readonly background?: Background | undefined;
  readonly removeBackground?: boolean | undefined;
  readonly captions?: Captions | undefined;
  readonly outputFormat?: OutputFormat | undefined;
}

export const lastUsedRecord: v.GenericSchema<unknown, LastUsed> = lenient(
  {},
  {
    voice: v.optional(voice),
    voiceSettings: v.optional(voiceSettings),
    resolution: v.optional(resolution),
    aspectRatio: v.optional(aspectRatio),
    fit,
    background,
    removeBackground,
    captions,
    outputFormat,
  },
);

/** @param before of the same account: a video with a recording says nothing of the voice. */
export function lastUsedOf(request: VideoRequest, before: LastUsed = {}): LastUsed {
  const { narration } = request;
  const spoken =
    narration.type === 'script'
      ? { voice: narration.voice, voiceSettings: narration.settings }
      : { voice: before.voice, voiceSettings: before.voiceSettings };
  const { resolution, aspectRatio, fit, captions, outputFormat } = request;
  return { ...spoken, resolution, aspectRatio, fit, ...plainOf(request), captions, outputFormat };
}

/** A picture behind the face was chosen for it; a color is a taste. */
function plainOf({ background, removeBackground }: VideoRequest) {
  return background?.type === 'color' ? { background, removeBackground } : {};
}

/** What a new draft begins with after a video, or before the first. */
export function afterLast(last: LastUsed | undefined): Defaults {
  if (!last) return PLAIN;
  const { voice = null, voiceSettings, resolution, aspectRatio, ...options } = last;
  const shape = {
    resolution: resolution ?? PLAIN.resolution,
    aspectRatio: aspectRatio ?? PLAIN.aspectRatio,
  };
  return { ...acceptable(PLAIN, { ...shape, ...options }), voice, voiceSettings };
}
