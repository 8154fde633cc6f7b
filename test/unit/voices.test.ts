import { describe, expect, it } from 'vitest';
import { isStale, searchVoices, VOICES_MAX_AGE_MS, type Voice } from '../../utils/core/voices.ts';
import { T0 } from './support/job.ts';

const voice = (name: string, language: string, own = false): Voice => ({
  id: name,
  name,
  language,
  gender: 'female',
  previewUrl: null,
  own,
  supportsPause: false,
  supportsLocale: false,
  speaks: false,
});
const voices = [voice('José', 'Spanish'), voice('Ada', 'English'), voice('Mine', 'English', true)];
const found = (query: string) => searchVoices(voices, query).map(({ name }) => name);

describe('searching voices', () => {
  it.each([
    ['', ['Mine', 'José', 'Ada']],
    ['jose', ['José']],
    ['ENGL', ['Mine', 'Ada']],
    ['english ada', ['Ada']],
    ['  ada   female ', ['Ada']],
    ['nobody', []],
  ])('"%s" finds %j, own voices first', (query, names) => {
    expect(found(query)).toEqual(names);
  });
});

describe('a catalog', () => {
  it('is read again after a day', () => {
    const catalog = { fetchedAt: T0 };
    expect(isStale({ fetchedAt: null }, T0)).toBe(true);
    expect(isStale(undefined, T0)).toBe(true);
    expect(isStale(catalog, T0 + VOICES_MAX_AGE_MS)).toBe(false);
    expect(isStale(catalog, T0 + VOICES_MAX_AGE_MS + 1)).toBe(true);
  });
});
