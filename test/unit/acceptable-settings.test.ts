import { expect, it } from 'vitest';
import { acceptableSettings } from '../../utils/core/draft/acceptable.ts';
import type { VoiceSettings } from '../../utils/core/draft/narration.ts';

it.each<
  [
    what: string,
    kept: VoiceSettings | undefined,
    wanted: VoiceSettings | undefined,
    result: VoiceSettings | undefined,
  ]
>([
  ['nothing', undefined, undefined, undefined],
  ['what is fine', { pitch: 3 }, { speed: 0.5, locale: 'de-AT' }, { speed: 0.5, locale: 'de-AT' }],
  ['what was taken away', { speed: 0.5 }, undefined, undefined],
  ['nothing out of range', undefined, { speed: 1.51, pitch: -51, volume: 1.01 }, undefined],
  ['nothing that is no number', undefined, { speed: Number.NaN }, undefined],
  [
    'what it was in place of what is wrong, and the rest',
    { speed: 1.2, locale: 'de-AT' },
    { speed: 9, pitch: 50, locale: 'de_' },
    { speed: 1.2, pitch: 50, locale: 'de-AT' },
  ],
])('of a default is kept: %s', (_what, kept, wanted, result) => {
  expect(acceptableSettings(kept, wanted)).toEqual(result);
});
