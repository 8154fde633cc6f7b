import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, cuesOf } from '../../utils/core/captions/cues.ts';
import { wordAt, wordsOf } from '../../utils/core/captions/words.ts';

describe('captions', () => {
  it.each<[string, string, readonly Cue[]]>([
    ['nothing', '', []],
    ['only a heading', 'WEBVTT\n', []],
    [
      'WebVTT, with a name, a note, and marks',
      'WEBVTT\n\nNOTE by nobody\n\n1\n00:00:01.000 --> 00:00:02.500 align:start\n<v Ada>Hello, <i>you</i>\nall &amp; sundry\n',
      [{ start: 1, end: 2.5, text: 'Hello, you all & sundry' }],
    ],
    ['minutes alone', '01:02.000 --> 01:03.250\nHi', [{ start: 62, end: 63.25, text: 'Hi' }]],
    [
      'SubRip',
      '1\r\n01:00:00,000 --> 01:00:01,000\r\nHi',
      [{ start: 3600, end: 3601, text: 'Hi' }],
    ],
    ['no time between', '00:01.000 --> 00:01.000\nHi', []],
    ['no words', '00:01.000 --> 00:02.000\n \n', []],
    [
      'out of order',
      '00:02.000 --> 00:03.000\nB\n\n00:01.000 --> 00:02.000\nA',
      [
        { start: 1, end: 2, text: 'A' },
        { start: 2, end: 3, text: 'B' },
      ],
    ],
    [
      'an entity written out',
      '00:01.000 --> 00:02.000\n&amp;lt;',
      [{ start: 1, end: 2, text: '&lt;' }],
    ],
  ])('of %s', (_, text, cues) => {
    expect(cuesOf(text)).toEqual(cues);
  });
});

describe('words', () => {
  const at = (text: string) => wordsOf([{ start: 0, end: 1, text }]).map((word) => word.text);

  it.each<[string, readonly string[]]>([
    ['Hello, you!', ['Hello,', 'you!']],
    ['“Hi,” she said', ['“Hi,”', 'she', 'said']],
    ['a well-known 5,000 don’t', ['a', 'well-known', '5,000', 'don’t']],
    ['one — two', ['one', '— two']],
    ['…', ['…']],
    ['a …', ['a …']],
  ])('of %s', (text, words) => {
    expect(at(text)).toEqual(words);
  });

  it('are found in writing without blanks', () => {
    const words = at('我们明天见。');
    expect(words.length).toBeGreaterThan(1);
    expect(words.join('')).toBe('我们明天见。');
  });

  it('share out the time of their line by length', () => {
    // Weights: "a" 1 + 1, "four" 4 + 1, "." ends a sentence.
    const [a, b, c] = wordsOf([
      { start: 10, end: 17, text: 'a four' },
      { start: 20, end: 21, text: 'next' },
    ]);
    expect(a).toEqual({ text: 'a', start: 10, end: 12, isSpaced: true });
    expect(b).toEqual({ text: 'four', start: 12, end: 17, isSpaced: true });
    expect(c?.start).toBe(20);
  });

  it.each([
    [9.9, -1],
    [10, 0],
    [11.99, 0],
    [12, 1],
    [16.99, 1],
    [17, -1],
    [19, -1],
    [20.5, 2],
    [21, -1],
  ])('at %d s it is word %d', (time, index) => {
    const words = wordsOf([
      { start: 10, end: 17, text: 'a four' },
      { start: 20, end: 21, text: 'next' },
    ]);
    expect(wordAt(words, time)).toBe(index);
  });

  it('lose nothing, and follow one another without a gap, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (written) => {
        const text = written.replace(/\s+/gu, ' ').trim();
        if (text === '') return;
        const words = wordsOf([{ start: 1, end: 2, text }]);
        const joined = words.map((word) => word.text + (word.isSpaced ? ' ' : '')).join('');
        expect(joined.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect(words[0]?.start).toBe(1);
        expect(words.at(-1)?.end).toBe(2);
        for (const [index, word] of words.entries()) {
          expect(word.end).toBeGreaterThan(word.start);
          expect(words[index + 1]?.start ?? word.end).toBe(word.end);
        }
      }),
    );
  });
});
