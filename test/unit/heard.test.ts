import { describe, expect, it } from 'vitest';
import { canBeHeard } from '../../utils/core/draft/check-narration.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { heardOf, heardSecondsOf } from '../../utils/core/draft/heard.ts';
import { withPause } from '../../utils/core/draft/pause.ts';
import { titleFrom } from '../../utils/core/draft/title.ts';
import { chosenVoice, settingsFor, withSetting } from '../../utils/core/draft/voice-settings.ts';

const draft: Draft = {
  id: 'd',
  createdAt: 1,
  updatedAt: 1,
  photo: { url: 'https://photos.example/a.jpg', pageUrl: '', pageTitle: '' },
  script: 'Good evening.',
  voice: { id: 'v', name: 'Ada' },
  voiceSettings: { speed: 0.9, locale: 'en-GB' },
  title: '',
  resolution: '1080p',
  aspectRatio: 'auto',
};
const heard: Draft = { ...draft, heard: { of: heardOf(draft), seconds: 2.5 } };

describe('a length that was heard', () => {
  it.each<[string, Partial<Draft>, number | null]>([
    ['nothing', {}, 2.5],
    ['spaces at the end', { script: 'Good evening. \n' }, 2.5],
    ['the title', { title: 'T' }, 2.5],
    ['pitch and volume', { voiceSettings: { speed: 0.9, locale: 'en-GB', pitch: 3 } }, 2.5],
    ['the name of the voice', { voice: { id: 'v', name: 'Ada (Warm)' } }, 2.5],
    ['a letter', { script: 'Good evening!' }, null],
    ['the voice', { voice: { id: 'w', name: 'Ada' } }, null],
    ['the speed', { voiceSettings: { speed: 1, locale: 'en-GB' } }, null],
    ['the accent', { voiceSettings: { speed: 0.9 } }, null],
    ['a recording in its place', { narration: 'audio' }, null],
    ['nobody heard it', { heard: undefined }, null],
  ])('after a change of %s', (_, changes, seconds) => {
    expect(heardSecondsOf({ ...heard, ...changes })).toBe(seconds);
  });

  it('is the same for a speed that is not set and the usual one', () => {
    expect(heardOf({ ...draft, voiceSettings: { speed: 1 } })).toBe(
      heardOf({ ...draft, voiceSettings: undefined }),
    );
  });
});

it.each<[string, Partial<Draft>, boolean]>([
  ['as it is', {}, true],
  ['nothing written', { script: ' ' }, false],
  ['a word that may be too short', { script: 'Hi.' }, true],
  ['no voice', { voice: null }, false],
  ['too fast', { voiceSettings: { speed: 1.6 } }, false],
  ['no language tag', { voiceSettings: { locale: 'e' } }, false],
  ['a pitch that is wrong, which is not asked for', { voiceSettings: { pitch: 90 } }, true],
  ['a recording', { narration: 'audio' }, false],
])('can be heard, %s: %o', (_, changes, can) => {
  expect(canBeHeard({ ...draft, ...changes })).toBe(can);
});

/** The caret is where the bar is. */
it.each([
  ['|', '<break time="0.5s"/> |'],
  ['Hello.| Bye.', 'Hello. <break time="0.5s"/> |Bye.'],
  ['Hello. |Bye.', 'Hello. <break time="0.5s"/> |Bye.'],
  ['Hel|lo', 'Hel <break time="0.5s"/> |lo'],
  ['Hello.|', 'Hello. <break time="0.5s"/> |'],
  ['Hello.|\nBye.', 'Hello. <break time="0.5s"/>\n|Bye.'],
  ['👋|', '👋 <break time="0.5s"/> |'],
])('a pause in %j', (before, after) => {
  const { script, caret } = withPause(before.replace('|', ''), before.indexOf('|'));
  expect(`${script.slice(0, caret)}|${script.slice(caret)}`).toBe(after);
});

it.each([
  ['Hello. <break time="0.5s"/> Bye.', 'Hello. Bye.'],
  ['<break time="1s"/>', ''],
  ['1 < 2 breaks', '1 < 2 breaks'],
])('the title of %j is %j', (script, title) => {
  expect(titleFrom(script)).toBe(title);
});

describe('settings of a voice', () => {
  const speaker = { id: 'v', name: 'Ada', language: 'English', supportsLocale: true };
  const set = { speed: 0.9, locale: 'en-GB' };

  it('lose the accent with a voice that has none', () => {
    expect(settingsFor(speaker, set)).toEqual(set);
    expect(settingsFor({ ...speaker, supportsLocale: false }, set)).toEqual({ speed: 0.9 });
    expect(settingsFor(null, { locale: 'en-GB' })).toBeUndefined();
    expect(settingsFor(speaker, undefined)).toBeUndefined();
  });

  it('are gone when none is set', () => {
    expect(withSetting(undefined, { volume: 0 })).toEqual({ volume: 0 });
    expect(withSetting(set, { speed: undefined, locale: '' })).toBeUndefined();
  });

  it('go with a voice that keeps its language', () => {
    expect(chosenVoice(speaker)).toEqual({ id: 'v', name: 'Ada', language: 'English' });
    expect(chosenVoice({ ...speaker, language: '' })).toEqual({ id: 'v', name: 'Ada' });
  });
});
