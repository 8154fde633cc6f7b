import { describe, expect, it } from 'vitest';
import { distance, languageNamed, languageOf, languageWords } from '../../utils/core/language.ts';

const written = (language: ReturnType<typeof languageOf>) =>
  language && [language.code, language.region].filter(Boolean).join('-');

it.each([
  ['nb-NO', 'no-NO'],
  ['nn', 'no-NO'],
  ['no', 'no-NO'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-HK'],
  ['zh', 'zh-CN'],
  ['yue', 'zh-HK'],
  ['cmn-Hans', 'zh-CN'],
  ['iw', 'he-IL'],
  ['he', 'he-IL'],
  ['fil', 'fil-PH'],
  ['tl-PH', 'fil-PH'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['de-AT', 'de-AT'],
  ['gsw', 'de-CH'],
  ['in', 'id-ID'],
  ['', undefined],
  ['not a tag', undefined],
])('a browser in "%s" speaks %s', (tag, language) => {
  expect(written(languageOf(tag))).toBe(language);
});

it.each([
  ['Norwegian', 'no'],
  ['Norwegian Bokmål', 'no'],
  ['English', 'en'],
  ['English (UK)', 'en-GB'],
  ['English (India)', 'en-IN'],
  ['American English', 'en-US'],
  ['Portuguese (Brazil)', 'pt-BR'],
  ['Brazilian Portuguese', 'pt-BR'],
  ['Spanish (Latin America)', 'es-419'],
  ['Chinese', 'zh'],
  ['Chinese (Mandarin)', 'zh'],
  ['Chinese (Cantonese)', 'zh-HK'],
  ['Chinese (Taiwanese Mandarin)', 'zh-TW'],
  ['Chinese (Mandarin, Simplified)', 'zh-CN'],
  ['Chinese (Mandarin, Traditional)', 'zh-TW'],
  ['Filipino', 'fil'],
  ['Tagalog', 'fil'],
  ['Hebrew', 'he'],
  ['Bengali', 'bn'],
  ['Haitian Creole', 'ht'],
  ['Scottish Gaelic', 'gd'],
  ['Lao', 'lo'],
  ['pt-BR', 'pt-BR'],
  ['en_US', 'en-US'],
  ['Multilingual', undefined],
  ['unknown', undefined],
  ['', undefined],
])('HeyGen’s "%s" is %s', (name, language) => {
  expect(written(languageNamed(name))).toBe(language);
});

describe('the distance of a voice', () => {
  it.each([
    ['pt-BR', 'Portuguese (Brazil)', 0],
    ['pt-BR', 'Portuguese', 1],
    ['pt-BR', 'Portuguese (Portugal)', 2],
    ['pt-BR', 'Multilingual', 3],
    ['pt-BR', 'Polish', null],
    ['', 'English', null],
  ])('from a person in "%s" to "%s" is %s', (tag, name, away) => {
    expect(distance(languageOf(tag), name)).toBe(away);
  });
});

it.each([
  ['Norwegian', 'nb', 'norsk'],
  ['German', 'fr', 'allemand'],
  ['German', 'fr', 'Deutsch'],
  ['German', 'fr', 'German'],
  ['Japanese', 'en', '日本語'],
  ['Bengali', 'en', 'Bangla'],
])('"%s" is also called, by a person in %s, "%s"', (name, tag, word) => {
  expect(languageWords(name, tag)).toContain(word);
});
