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
  ['🎉', false],
])('%j says something: %s', (script, says) => expect(saysSomething(script)).toBe(says));
