import { expect, it } from 'vitest';
import { fileNameOf } from '../../utils/worker/commands/file-name.ts';

it.each([
  ['Hello there', 'Hello there.mp4'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.mp4'],
  ['../../etc/passwd', 'etc passwd.mp4'],
  ['…', 'Stillspeak.mp4'],
  ['', 'Stillspeak.mp4'],
  ['CON', 'Stillspeak CON.mp4'],
  ['lpt9.txt', 'Stillspeak lpt9.txt.mp4'],
  ['aux .txt', 'Stillspeak aux .txt.mp4'],
  ['COM¹', 'Stillspeak COM¹.mp4'],
  ['lpt³.txt', 'Stillspeak lpt³.txt.mp4'],
  ['CONIN$', 'Stillspeak CONIN$.mp4'],
  ['COM¹ and more', 'COM¹ and more.mp4'],
  ['ends with dots...', 'ends with dots.mp4'],
  ['tab\tand\u0000null\u202Eright', 'tab and null right.mp4'],
])('"%s" is saved as "%s"', (title, name) => {
  expect(fileNameOf(title, 'mp4')).toBe(name);
});

it('keeps names short enough for every system', () => {
  expect([...fileNameOf('😀'.repeat(300), 'mp4')]).toHaveLength(84);
});
