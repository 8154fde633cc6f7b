import { expect, it } from 'vitest';
import { monogramOf } from '../../utils/core/monogram.ts';

it.each([
  ['Ada Lovelace', 'AL'],
  ['rosa', 'R'],
  ['  Mei-Ling  of the Lake ', 'ML'],
  ['“Ada” (at home)', 'AH'],
  ['é́mile', 'É́'],
  ['李 明', '李明'],
  ['Face 2', 'F2'],
  ['🙂', ''],
  ['', ''],
])('%s: %s', (name, monogram) => {
  expect(monogramOf(name)).toBe(monogram);
});
