import * as v from 'valibot';
import { ENGINES } from '../renderer.ts';
import {
  ASPECT_RATIOS,
  CAPTIONS,
  EXPRESSIVENESS,
  FITS,
  OUTPUT_FORMATS,
  RESOLUTIONS,
} from './options.ts';
import type { JobRequest } from './request.ts';

/** What was asked for, as it is stored with a job. */

const text = v.string();
const id = v.pipe(v.string(), v.nonEmpty());
const keptFile = v.object({ id, name: text });

const options = {
  title: text,
  resolution: v.picklist(RESOLUTIONS),
  aspectRatio: v.picklist(ASPECT_RATIOS),
  fit: v.optional(v.picklist(FITS)),
  removeBackground: v.optional(v.boolean()),
  background: v.optional(
    v.variant('type', [
      v.object({ type: v.literal('color'), value: text }),
      v.object({ type: v.literal('link'), url: text }),
      v.object({ type: v.literal('file'), file: v.nullable(keptFile) }),
    ]),
  ),
  captions: v.optional(v.picklist(CAPTIONS)),
  outputFormat: v.optional(v.picklist(OUTPUT_FORMATS)),
  motionPrompt: v.optional(text),
  expressiveness: v.optional(v.picklist(EXPRESSIVENESS)),
  callbackUrl: v.optional(text),
  callbackId: v.optional(text),
};

const voice = v.object({ id, name: text, language: v.exactOptional(text) });

const settings = v.object({
  speed: v.optional(v.number()),
  pitch: v.optional(v.number()),
  volume: v.optional(v.number()),
  locale: v.optional(text),
});

const narration = v.variant('type', [
  v.object({
    type: v.literal('script'),
    script: text,
    voice,
    settings: v.exactOptional(settings),
  }),
  v.object({
    type: v.literal('audio'),
    recording: v.object({ ...keptFile.entries, seconds: v.number() }),
  }),
  v.object({ type: v.literal('audioLink'), url: text }),
]);

const avatar = v.object({
  id,
  name: text,
  picture: v.exactOptional(id),
  engines: v.exactOptional(v.array(v.picklist(ENGINES))),
  engine: v.exactOptional(v.picklist(ENGINES)),
});

const video = v.object({
  make: v.literal('video'),
  ...options,
  narration,
  avatar: v.exactOptional(avatar),
});

/** A video asked for when there were only scripts. */
const early = v.pipe(
  v.object({ script: text, voice, ...options }),
  v.transform(({ script, voice, ...rest }) => ({
    ...rest,
    make: 'video' as const,
    narration: { type: 'script' as const, script, voice },
  })),
);

export const jobRequest: v.GenericSchema<unknown, JobRequest> = v.union([
  video,
  v.object({ make: v.literal('avatar'), title: text, draftId: v.optional(text, '') }),
  v.object({ make: v.literal('elsewhere'), title: text }),
  early,
]);
