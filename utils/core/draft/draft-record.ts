import * as v from 'valibot';
import { lenient } from '../lenient.ts';
import { photo } from '../photo/photo-record.ts';
import type { Defaults } from './defaults.ts';
import type { Draft } from './draft.ts';
import {
  aspectRatio,
  avatar,
  id,
  moreOptions,
  recording,
  resolution,
  text,
  title,
  voice,
} from './record-parts.ts';
import { voiceSettings } from './voice-settings-record.ts';

/** What a draft and a preset are read alike of. */
export const defaultOptions = {
  title: v.optional(title, ''),
  resolution: v.optional(resolution, '1080p'),
  aspectRatio: v.optional(aspectRatio, 'auto'),
  ...moreOptions,
  voice: v.nullish(voice, null),
  voiceSettings: v.optional(voiceSettings),
};

/** A draft, wherever it comes from. */
export const draftRecord: v.GenericSchema<unknown, Draft> = lenient(
  {
    id,
    photo,
    script: v.optional(text, ''),
    others: v.exactOptional(v.array(v.object({ id, photo }))),
    replaces: v.exactOptional(id),
  },
  {
    ...defaultOptions,
    createdAt: v.optional(v.number(), 0),
    updatedAt: v.optional(v.number(), 0),
    avatar: v.optional(avatar),
    narration: v.optional(v.picklist(['script', 'audio', 'audioLink'])),
    uncleaned: v.optional(text),
    heard: v.optional(v.object({ of: text, seconds: v.number() })),
    recording: v.optional(recording),
    audioUrl: v.optional(text),
    audioLinkSeconds: v.optional(v.number()),
    route: v.exactOptional(v.picklist(['link', 'upload'])),
    account: v.optional(text),
    ordered: v.exactOptional(v.object({ at: v.number(), face: v.exactOptional(text) })),
    untouched: v.exactOptional(v.literal(true)),
    preset: v.optional(id),
  },
);

/**
 * Reads a stored draft. An option that does not fit falls back to its default, so that what was typed stays.
 *
 * @returns `null` where its photos or its script can't be read.
 */
export function parseDraft(record: unknown): Draft | null {
  const parsed = v.safeParse(draftRecord, record);
  return parsed.success ? parsed.output : null;
}

const defaults: v.GenericSchema<unknown, Defaults> = lenient({}, defaultOptions);

/** Reads the stored defaults. An option that does not fit falls back to the product's own default. */
export function parseDefaults(record: unknown): Defaults {
  const parsed = v.safeParse(defaults, record);
  return parsed.success ? parsed.output : v.parse(defaults, {});
}
