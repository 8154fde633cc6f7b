import * as v from 'valibot';
import { RENDERERS } from '../renderer.ts';
import {
  ASPECT_RATIOS,
  CAPTIONS,
  EXPRESSIVENESS,
  FITS,
  OUTPUT_FORMATS,
  RESOLUTIONS,
} from './options.ts';

/** Schemas that the stored records of drafts, requests and presets share. */

export const text = v.string();
export const id = v.pipe(v.string(), v.nonEmpty());
const keptFile = v.object({ id, name: text });
const namedThing = v.object({ id, name: text });

/** The options that every request names. */
export const title = text;
export const resolution = v.picklist(RESOLUTIONS);
export const aspectRatio = v.picklist(ASPECT_RATIOS);

/** The options that may be absent. */
export const moreOptions = {
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
  folder: v.optional(namedThing),
  glossary: v.optional(namedThing),
};

export const voice = v.object({ id, name: text, language: v.exactOptional(text) });

export const recording = v.object({ ...keptFile.entries, seconds: v.number() });

export const avatar = v.object({
  id,
  name: text,
  picture: v.exactOptional(id),
  engines: v.exactOptional(v.array(v.picklist(RENDERERS))),
  engine: v.exactOptional(v.picklist(RENDERERS)),
});
