import { describe, expect, it } from 'vitest';
import {
  filtersOf,
  shelve,
  type VoiceFilter,
  type VoiceTaste,
  withArrived,
  withRecent,
  withToggled,
} from '../../utils/core/voice-shelf.ts';
import type { Voice } from '../../utils/core/voices.ts';

const voice = (id: string, language: string, gender: string, own = false): Voice => ({
  id,
  name: id,
  language,
  gender,
  previewUrl: null,
  supportsPause: false,
  supportsLocale: false,
  speaks: false,
  own,
});
const voices = [
  voice('José', 'Spanish', 'male'),
  voice('Ada', 'English (UK)', 'Female'),
  voice('Mine', 'English', 'female', true),
  voice('Jonas', 'German', 'male'),
  voice('Robot', '', 'unknown'),
];
const nobody: VoiceTaste = { favorites: [], recents: [], language: '' };

const shelved = (taste: Partial<VoiceTaste>, query = '', filter: VoiceFilter = {}) =>
  // As text: the shelves' order counts.
  JSON.stringify(
    Object.fromEntries(
      shelve(voices, query, filter, { ...nobody, ...taste }).map((shelf) => [
        shelf.name,
        shelf.voices.map(({ id }) => id).join(' '),
      ]),
    ),
  );

describe('the shelves', () => {
  it.each<[string, Partial<VoiceTaste>, object]>([
    ['nothing known', {}, { own: 'Mine', all: 'José Ada Jonas Robot' }],
    ['a language', { language: 'en' }, { own: 'Mine', all: 'Ada José Jonas Robot' }],
    [
      'favorites, as they were marked',
      { favorites: ['Jonas', 'José'] },
      { favorites: 'Jonas José', own: 'Mine', all: 'Ada Robot' },
    ],
    [
      'recents, favorites only once, own ones among them',
      { favorites: ['Jonas'], recents: ['Jonas', 'Mine', 'Ada'] },
      { favorites: 'Jonas', recent: 'Mine Ada', all: 'José Robot' },
    ],
    [
      'ids of another account',
      { favorites: ['gone'], recents: ['gone too'] },
      { own: 'Mine', all: 'José Ada Jonas Robot' },
    ],
  ])('%s', (_, taste, expected) => {
    expect(shelved(taste)).toBe(JSON.stringify(expected));
  });

  it.each<[VoiceFilter, string, object]>([
    [{ language: 'German' }, '', { all: 'Jonas' }],
    [{ gender: 'female' }, '', { own: 'Mine', all: 'Ada' }],
    [{ gender: 'male', language: 'Spanish' }, '', { all: 'José' }],
    [{ own: true }, '', { own: 'Mine' }],
    [{ own: false, gender: 'female' }, '', { all: 'Ada' }],
    [{ gender: 'male' }, 'jose', { all: 'José' }],
    [{ gender: 'female' }, 'jose', {}],
    [{ language: undefined, gender: undefined, own: undefined }, 'ada', { all: 'Ada' }],
  ])('%j and "%s"', (filter, query, expected) => {
    expect(shelved({}, query, filter)).toBe(JSON.stringify(expected));
  });

  it('take thousands without a pause', () => {
    const many = Array.from({ length: 3000 }, (_, n) => voice(`v${n}`, 'English', 'male'));
    const start = performance.now();
    const [shelf] = shelve(many, 'v', {}, { ...nobody, language: 'en' });
    expect(shelf?.voices).toHaveLength(3000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

it('there is to filter by what there is', () => {
  expect(filtersOf(voices)).toEqual({
    languages: ['English', 'English (UK)', 'German', 'Spanish'],
    genders: ['female', 'male'],
    own: true,
    silent: true,
    accents: false,
  });
  const nothing = { languages: [], genders: [], own: false, silent: false, accents: false };
  expect(filtersOf([])).toEqual(nothing);
});

const heard = (id: string, language: string): Voice => ({
  ...voice(id, language, 'female'),
  previewUrl: 'https://voices.example/a.mp3',
});

it.each([
  ['nb-NO', 'Tuva Eirik Ada Jonas'],
  ['de-AT', 'Jonas Tuva Ada Eirik'],
  ['en-GB', 'Ada Tuva Jonas Eirik'],
])('a person in %s finds %s', (language, order) => {
  const all = [
    voice('Eirik', 'Norwegian', 'male'),
    heard('Tuva', 'Norwegian'),
    heard('Ada', 'English (UK)'),
    heard('Jonas', 'German'),
  ];
  const [shelf] = shelve(all, '', {}, { ...nobody, language });
  expect(shelf?.voices.map(({ id }) => id).join(' ')).toBe(order);
});

it('those that can be heard can be asked for alone', () => {
  const all = [voice('Eirik', 'Norwegian', 'male'), heard('Tuva', 'Norwegian')];
  const [shelf] = shelve(all, '', { audible: true }, nobody);
  expect(shelf?.voices.map(({ id }) => id)).toEqual(['Tuva']);
});

it('those of which the accent can be chosen can be asked for alone', () => {
  const all = [heard('Jonas', 'German'), { ...heard('Ada', 'English'), supportsLocale: true }];
  const [shelf] = shelve(all, '', { accent: true }, nobody);
  expect(shelf?.voices.map(({ id }) => id)).toEqual(['Ada']);
  expect(filtersOf(all).accents).toBe(true);
  expect(filtersOf(all.slice(1)).accents).toBe(false);
});

it('what arrives under an open list follows at its end', () => {
  const shown = shelve([voice('Jonas', 'German', 'male')], '', {}, nobody);
  const now = shelve(
    [heard('Ada', 'English'), { ...voice('Jonas', 'German', 'male'), speaks: true }],
    '',
    {},
    { ...nobody, language: 'en' },
  );
  const [shelf] = withArrived(shown, now);
  expect(shelf?.voices.map(({ id, speaks }) => [id, speaks])).toEqual([
    ['Jonas', true],
    ['Ada', false],
  ]);
  expect(withArrived([], now)).toBe(now);
});

it.each([
  [[], 'a', ['a']],
  [['a', 'b'], 'b', ['b', 'a']],
  [['a', 'b', 'c', 'd', 'e'], 'f', ['f', 'a', 'b', 'c', 'd']],
])('after %j, using %s leaves %j', (before, used, after) => {
  expect(withRecent(before, used)).toEqual(after);
});

it('a favorite is marked, and unmarked by the same', () => {
  expect(withToggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(withToggled(['a', 'b'], 'a')).toEqual(['b']);
});
