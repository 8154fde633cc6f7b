import * as v from 'valibot';
import { lenientList } from './lenient.ts';
import type { Voice, VoiceCatalog } from './voices.ts';

const voice: v.GenericSchema<unknown, Voice> = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  language: v.string(),
  gender: v.string(),
  previewUrl: v.nullable(v.string()),
  supportsPause: v.boolean(),
  supportsLocale: v.boolean(),
  speaks: v.boolean(),
  own: v.boolean(),
});

const catalog: v.GenericSchema<unknown, VoiceCatalog> = v.object({
  id: v.literal('all'),
  fetchedAt: v.number(),
  voices: lenientList(voice),
});

/** Reads the stored catalog; `undefined` where there is none to read, so that HeyGen is asked again. */
export function parseCatalog(record: unknown): VoiceCatalog | undefined {
  const parsed = v.safeParse(catalog, record);
  return parsed.success ? parsed.output : undefined;
}
