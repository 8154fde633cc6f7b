import fc from 'fast-check';
import type { Draft } from '../../utils/core/draft/draft.ts';
import type { VoiceSettings } from '../../utils/core/draft/narration.ts';
import {
  ASPECT_RATIOS,
  type Background,
  CAPTIONS,
  EXPRESSIVENESS,
  FITS,
  OUTPUT_FORMATS,
  RESOLUTIONS,
} from '../../utils/core/draft/options.ts';
import type { ChosenAvatar } from '../../utils/core/draft/request.ts';
import { RENDERERS } from '../../utils/core/renderer.ts';

/** Whatever a person can type, paste or choose, wrong things among them. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('', ' ', 'Hello there. <break time="0.5s"/> How are you?', 'a & b < c'),
);
const link = fc.oneof(
  fc.webUrl({ validSchemes: ['https'] }),
  fc.webUrl({ validSchemes: ['http', 'https'] }).map((url) => ` ${url} `),
  typed,
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Evenly spread, which doubles are not. */
const hundredths = (least: number, most: number) =>
  fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((it) => it / 100);

/** Beyond what HeyGen takes, too. */
const settings: fc.Arbitrary<VoiceSettings> = fc.record({
  speed: maybe(hundredths(0.4, 1.6)),
  pitch: maybe(hundredths(-55, 55)),
  volume: maybe(hundredths(-0.1, 1.1)),
  locale: maybe(fc.constantFrom('', 'en-GB', 'de', 'zh-Hant-TW', 'not a tag')),
});

const file = fc.record({ id: fc.uuid(), name: typed });
const background: fc.Arbitrary<Background> = fc.oneof(
  fc.record({
    type: fc.constant('color' as const),
    value: fc.constantFrom('#123abc', '#FFFFFF', '#fff', 'red', ''),
  }),
  fc.record({ type: fc.constant('link' as const), url: link }),
  fc.record({ type: fc.constant('file' as const), file: fc.option(file) }),
);

const avatar: fc.Arbitrary<ChosenAvatar> = fc.record(
  { id: fc.uuid(), name: typed, engine: fc.constantFrom(...RENDERERS) },
  { requiredKeys: ['id', 'name'] },
);

const thing = fc.record({ id: fc.uuid(), name: typed });

const script = fc.oneof(
  typed,
  fc.constantFrom('👋'.repeat(5000), 'a'.repeat(5000), 'a'.repeat(5001)),
);

/** Any draft that a person can make. */
export const drafts: fc.Arbitrary<Draft> = fc.record(
  {
    id: fc.uuid(),
    createdAt: fc.constant(0),
    updatedAt: fc.constant(0),
    photo: fc.record({ url: fc.webUrl(), pageUrl: fc.webUrl(), pageTitle: typed }),
    avatar: maybe(avatar),
    narration: maybe(fc.constantFrom('script' as const, 'audio' as const, 'audioLink' as const)),
    script,
    voice: fc.option(fc.record({ id: fc.uuid(), name: typed }), { freq: 9 }),
    voiceSettings: maybe(settings),
    recording: maybe(
      fc.record({
        id: fc.uuid(),
        name: typed,
        seconds: hundredths(0, 700),
      }),
    ),
    audioUrl: maybe(link),
    title: typed,
    resolution: fc.constantFrom(...RESOLUTIONS),
    aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
    fit: maybe(fc.constantFrom(...FITS)),
    removeBackground: maybe(fc.boolean()),
    background: maybe(background),
    captions: maybe(fc.constantFrom(...CAPTIONS)),
    outputFormat: maybe(fc.constantFrom(...OUTPUT_FORMATS)),
    motionPrompt: maybe(typed),
    expressiveness: maybe(fc.constantFrom(...EXPRESSIVENESS)),
    callbackUrl: maybe(link),
    callbackId: maybe(typed),
    folder: maybe(thing),
    glossary: maybe(thing),
  },
  {
    requiredKeys: [
      'id',
      'createdAt',
      'updatedAt',
      'photo',
      'script',
      'voice',
      'title',
      'resolution',
      'aspectRatio',
    ],
  },
);
