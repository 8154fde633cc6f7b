import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysSomething, sentText } from '../../utils/core/draft/script-text.ts';

describe('what is sent of a script', () => {
  it.each([
    ['composes what is written in parts', 'Cafe\u0301', 'Caf\u00e9'],
    ['drops control characters', 'Hello\u0000 world\u0007', 'Hello world'],
    ['keeps lines apart', 'One\r\nTwo\rThree\u2028Four', 'One\nTwo\nThree\nFour'],
    ['makes a tab a space', 'One\tTwo', 'One Two'],
    ['drops half of a surrogate pair', 'Hi \ud83d there\udc4b', 'Hi  there'],
    ['drops a byte order mark', '\ufeffHello', 'Hello'],
    ['drops soft hyphens', 'hyphen\u00adation', 'hyphenation'],
    ['drops zero-width spaces between Latin letters', 'zero\u200bwidth', 'zerowidth'],
    ['keeps the non-joiner of Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps the joiner of Hindi', 'क्\u200dष', 'क्\u200dष'],
    ['keeps the word breaks of Khmer', 'ខ្ញុំ\u200bទៅ', 'ខ្ញុំ\u200bទៅ'],
    ['keeps a family of emoji', '👩🏽\u200d👧 and ❤️\u200d🔥', '👩🏽\u200d👧 and ❤️\u200d🔥'],
    ['drops a joiner at the end', 'می\u200c', 'می'],
    ['composes what only invisible signs kept apart', 'Cafe\u200b\u0301', 'Caf\u00e9'],
    ['keeps the joiner that ends a word in Malayalam', 'അവന്\u200d വന്നു', 'അവന്\u200d വന്നു'],
    ['keeps the non-joiner between a name and its ending', 'HTML\u200cها', 'HTML\u200cها'],
    [
      'keeps a pair of people who hold hands',
      '🧑🏽\u200d🤝\u200d🧑🏿 🧑\u200d🦰',
      '🧑🏽\u200d🤝\u200d🧑🏿 🧑\u200d🦰',
    ],
    [
      'keeps the flag of Wales',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    ],
    ['drops words that are hidden in tags', 'Hi\u{e0061}\u{e0062}!', 'Hi!'],
    ['drops what is no character', 'Hi\uffff\ufdd0!', 'Hi!'],
    ['keeps the lines of a slide apart', 'One\vTwo\fThree\u0085Four', 'One\nTwo\nThree\nFour'],
    [
      'drops marks of direction where all runs one way',
      '\u200eHello \u202a+49 30\u202c',
      'Hello +49 30',
    ],
    ['keeps them in Hebrew', 'שלום\u200f! \u2066(abc)\u2069', 'שלום\u200f! \u2066(abc)\u2069'],
    ['keeps the points of Arabic', 'مُحَمَّد', 'مُحَمَّد'],
    ['has no space at the ends', '  Hello \n', 'Hello'],
    ['changes nothing else', '**Hello**, “you” — #1! 🎉', '**Hello**, “you” — #1! 🎉'],
  ])('%s', (_, script, sent) => expect(sentText(script)).toBe(sent));

  const anything = fc.string({ unit: 'binary' });

  it('is the same when it is sent again', () => {
    fc.assert(
      fc.property(anything, (script) => {
        expect(sentText(sentText(script))).toBe(sentText(script));
      }),
    );
  });

  it('has each letter and digit that was written, in its order', () => {
    const said = (text: string) => text.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? [];
    fc.assert(
      fc.property(anything, (script) => {
        expect(said(sentText(script))).toEqual(said(script));
      }),
    );
  });

  it('is well formed and has no control characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(String.fromCharCode) }),
        (script) => {
          const sent = sentText(script);
          expect(sent.isWellFormed()).toBe(true);
          expect(sent).not.toMatch(/(?!\n)\p{Cc}/u);
        },
      ),
    );
  });
});

it.each([
  ['Hello', true],
  ['7', true],
  ['你好', true],
  ['\u200b', false],
  ['…!?', false],
  ['\u3164', false],
  ['<break time="0.5s"/>', false],
  ['<break time="0.5s"/> Hi', true],
  ['🎉', false],
])('%j says something: %s', (script, says) => expect(saysSomething(script)).toBe(says));

it('takes no time to speak of for a long text in Persian', () => {
  const script = 'می\u200cخواهم '.repeat(50_000);
  const began = performance.now();
  expect(sentText(script)).toBe(script.trim());
  expect(performance.now() - began).toBeLessThan(5000);
});
