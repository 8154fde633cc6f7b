import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../utils/core/draft/draft-record.ts';
import { speechMs } from '../../utils/core/draft/spoken-length.ts';
import { entryOf } from '../../utils/core/entry-of.ts';
import { languageNamed, languageOf } from '../../utils/core/language.ts';
import { plainText, titleText } from '../../utils/core/plain-text.ts';
import { sampleIn } from '../../utils/core/voice-sample.ts';
import { isVideo } from '../../utils/worker/commands/video-addresses.ts';
import { sourcesNow } from '../house/sources.ts';

/** Names that every object has without being given them. */
const INBORN = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a table that is looked into by a name from outside', () => {
  it.each(INBORN)('holds nothing under %s', (name) => {
    expect(entryOf({}, name)).toBeUndefined();
    expect(sampleIn(name)).toBe(sampleIn('English'));
    expect(speechMs('One two three', name)).toBe(speechMs('One two three'));
    expect(languageOf(name)?.region).not.toBeTypeOf('function');
    expect(languageNamed(name)?.code).not.toBeTypeOf('function');
  });

  it('does not damage a record with such a field', () => {
    const photo = { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' };
    const record = JSON.parse(
      `{ "id": "a", "photo": ${JSON.stringify(photo)}, "constructor": 1, "toString": 2, "__proto__": 3 }`,
    );
    expect(parseDraft(record)).toMatchObject({ id: 'a', photo });
  });

  it('is asked by entryOf, wherever it is', () => {
    const found = [...sourcesNow()].flatMap(([path, text]) => {
      const tables = [...text.matchAll(/const (\w+): Readonly<Record<string, .*> = \{/gu)];
      return tables.flatMap(([, name = '']) =>
        new RegExp(`\\b${name}\\[`, 'u').test(text) ? [`${path}: ${name}`] : [],
      );
    });
    expect(found).toEqual([]);
  });
});

describe('words from outside', () => {
  it.each([
    ['bank.example \u202Egpj.exe', 'bank.example gpj.exe'],
    ['\u2066Ada\u2069', 'Ada'],
    ['one\u0000two\tthree\r\nfour\u2028five', 'one two three  four five'],
    ['A\u200Bda\u00AD\uFEFF', 'Ada'],
    // What letters and emoji are written with stays.
    ['نمی‌خواهم', 'نمی‌خواهم'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['Ünïcödé 日本語 עברית', 'Ünïcödé 日本語 עברית'],
  ])('%j is shown as %j', (words, shown) => {
    expect(plainText(words, 100)).toBe(shown);
  });

  it('are cut, and never within a character', () => {
    expect(plainText('a'.repeat(1e6), 2_000)).toHaveLength(2_000);
    expect(plainText('a😀', 2)).toBe('a');
    expect(titleText(`  ${'a'.repeat(1_000)}`)).toHaveLength(298);
  });

  it('turn nothing around, are of one line, and stay as they are when they are read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (words, most) => {
        const shown = plainText(words, most);
        expect(shown).not.toMatch(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(plainText(shown, most)).toBe(shown);
      }),
    );
  });
});

it.each([
  ['video/mp4', true],
  ['Video/WebM; codecs=vp9', true],
  ['binary/octet-stream', true],
  ['', true],
  ['text/html', false],
  ['image/svg+xml', false],
  ['application/x-msdownload', false],
  ['constructor', false],
  ['video/mp4x', false],
])('a file of type "%s" may be a video: %s', (mime, may) => {
  expect(isVideo(mime)).toBe(may);
});
