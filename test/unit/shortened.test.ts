import { expect, it } from 'vitest';
import { shortened } from '../../utils/core/shortened.ts';

it.each(['', 'No face was found in the picture.', 'a'.repeat(90), '😀'.repeat(90)])(
  'what one sentence can hold stays as it is: %s',
  (text) => expect(shortened(text)).toBe(text),
);

it.each([
  ['at a word', 'word '.repeat(40), /^(?:word )+word…$/u],
  ['before what does not fit', `${'word '.repeat(17)}(https://a.example/b`, / word…$/u],
  ['within a word that is all there is', 'a'.repeat(200), /^a{90}…$/u],
  ['never within a character', '😀'.repeat(200), /^😀{90}…$/u],
])('a longer text ends %s', (_, text, pattern) => {
  expect(shortened(text)).toMatch(pattern);
});
