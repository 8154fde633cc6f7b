import * as v from 'valibot';
import { lenientList } from './lenient.ts';
import type { ListProgress, VoiceLoad, VoicePage } from './voice-load.ts';
import { VOICE_LISTS } from './voice-load.ts';
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
  kind: v.literal('catalog'),
  id: v.string(),
  account: v.string(),
  fetchedAt: v.number(),
  voices: lenientList(voice),
});

const progress: v.GenericSchema<unknown, ListProgress> = v.object({
  asked: v.array(v.string()),
  next: v.string(),
  done: v.boolean(),
});

const load: v.GenericSchema<unknown, VoiceLoad> = v.object({
  kind: v.literal('load'),
  id: v.string(),
  account: v.string(),
  startedAt: v.number(),
  lists: v.object({
    own: progress,
    public: progress,
    ownSpeaking: progress,
    publicSpeaking: progress,
  }),
});

const page: v.GenericSchema<unknown, VoicePage> = v.object({
  kind: v.literal('page'),
  id: v.string(),
  account: v.string(),
  list: v.picklist(VOICE_LISTS),
  number: v.number(),
  voices: lenientList(voice),
});

/** What is kept of an account's voices. */
export interface VoiceRecords {
  readonly catalog: VoiceCatalog | undefined;
  readonly load: VoiceLoad | undefined;
  readonly pages: readonly VoicePage[];
}

/** Reads what is stored; what can't be read is as if it were not there, so that HeyGen is asked again. */
export function parseVoices(records: readonly unknown[], account: string): VoiceRecords {
  const mine = <Record extends { readonly account: string }>(
    schema: v.GenericSchema<unknown, Record>,
  ): readonly Record[] =>
    records.flatMap((record) => {
      const parsed = v.safeParse(schema, record);
      return parsed.success && parsed.output.account === account ? [parsed.output] : [];
    });
  return { catalog: mine(catalog)[0], load: mine(load)[0], pages: mine(page) };
}
