import * as v from 'valibot';
import {
  aspectRatio,
  avatar,
  moreOptions,
  recording,
  resolution,
  text,
  title,
  voice,
} from './record-parts.ts';
import type { JobRequest } from './request.ts';

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
  v.object({ type: v.literal('audio'), recording }),
  v.object({
    type: v.literal('audioLink'),
    url: text,
    seconds: v.exactOptional(v.number()),
  }),
]);

/** A request as it is stored with its job: strict, since a video is paid for by it. */
export const jobRequest: v.GenericSchema<unknown, JobRequest> = v.variant('make', [
  v.object({
    make: v.literal('video'),
    title,
    resolution,
    aspectRatio,
    ...moreOptions,
    narration,
    avatar: v.exactOptional(avatar),
  }),
  v.object({ make: v.literal('avatar'), title, draftId: text }),
  v.object({ make: v.literal('elsewhere'), title }),
]);
