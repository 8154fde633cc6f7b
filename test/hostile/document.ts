import type { PictureProblem } from '../../utils/core/photo/photo.ts';
import { ENDLESS, QUICK_DRAWINGS } from './drawings.ts';
import { HOSTILE_NAMES } from './names.ts';
import { HOSTILE_PAGES } from './pages.ts';
import { HOSTILE_PICTURES } from './pictures.ts';
import { REPEATED } from './texts.ts';

/** What a person is told, by the key of its message; of what is shown, nothing. */
const endOf = (end: PictureProblem | 'shown' | 'drawn'): string =>
  end === 'shown' || end === 'drawn' ? 'the picture, and nothing else of it' : `\`own.${end}\``;

/** Everything that is tried, as docs/hostile.md has to tell it: kind by kind, what is tried and what comes of it. */
export const TRIED: Readonly<Record<string, readonly (readonly [what: string, end: string])[]>> = {
  'Files, opened, dropped, or clicked': HOSTILE_PICTURES.map(({ name, end }) => [name, endOf(end)]),
  Drawings: [...ENDLESS, ...QUICK_DRAWINGS].map(({ name, end }) => [name, endOf(end)]),
  Pages: HOSTILE_PAGES.map(({ name }) => [name, 'its pictures, or `picker.refused.other`']),
  'Titles that become file names': HOSTILE_NAMES.map(([what, , file]) => [what, `\`${file}\``]),
};

/** Of texts only how many there are: what is repeated says nothing. */
export const TEXTS = REPEATED.length;
