import { describe, expect, it } from 'vitest';
import { accentName } from '../../utils/core/accent-name.ts';
import { accentNamed, accentsOf } from '../../utils/core/accents.ts';

describe('an accent', () => {
  it.each([
    ['British', 'English', 'en-GB'],
    ['british english', 'English', 'en-GB'],
    ['English (UK)', 'Multilingual', 'en-GB'],
    ['Australia', 'English', 'en-AU'],
    ['Irish', 'English', 'en-IE'],
    ['South African', 'English', 'en-ZA'],
    ['englisch (südafrika)', 'Multilingual', 'en-ZA'],
    ['Austrian', 'German', 'de-AT'],
    ['Austrian German', 'German', 'de-AT'],
    ['Canadian', 'French', 'fr-CA'],
    ['Mexican', 'Spanish', 'es-MX'],
    ['Brazilian', 'Portuguese', 'pt-BR'],
  ])('that is called “%s” of %s is %s', (typed, language, tag) => {
    expect(accentNamed(typed, language, 'de')).toBe(tag);
  });

  it.each(['en-GB', 'hi-Latn-IN', 'de', 'Gibberish', ''])('typed as “%s” stays', (typed) => {
    expect(accentNamed(typed, 'English', 'de')).toBe(typed);
  });

  it.each([
    ['en-GB', 'British English'],
    ['de-AT', 'Austrian German'],
    ['nds', 'Low German'],
  ])('%s has a name', (tag, name) => {
    expect(accentName(tag, 'en')).toBe(name);
  });

  it.each(['British', 'xx-YY', 'q', 'en-', 'en_GB', ''])('“%s” is none', (tag) => {
    expect(accentName(tag, 'en')).toBeUndefined();
  });
});

describe('what is offered', () => {
  it('is of the voice’s language, or everything where that is not known', () => {
    expect(accentsOf('English (US)')).toContain('en-GB');
    expect(accentsOf('English')).not.toContain('de-AT');
    expect(accentsOf('Norwegian')).toEqual([]);
    expect(accentsOf('Multilingual')).toEqual(expect.arrayContaining(['en-GB', 'de-AT']));
  });

  it('has a name each, and is what that name means', () => {
    for (const tag of accentsOf('Multilingual')) {
      const name = accentName(tag, 'en') ?? '';
      expect([tag, accentNamed(name, 'Multilingual', 'de')]).toEqual([tag, tag]);
    }
  });
});
