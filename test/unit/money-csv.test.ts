import { expect, it } from 'vitest';
import { csvOf } from '../../utils/core/money/csv.ts';

const line = (...cells: string[]) => csvOf([cells]).slice(1, -2);

it('is a table that a spreadsheet reads as UTF-8', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['1', 'ü'],
    ]),
  ).toBe('\uFEFFa,b\r\n1,ü\r\n');
});

it.each([
  ['plain words', 'Hello there', 'Hello there'],
  ['a comma', 'Hello, there', '"Hello, there"'],
  ['quotes', 'say "hi"', '"say ""hi"""'],
  ['lines', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', `"'=1+1"`],
  [
    'a link in a formula',
    '=HYPERLINK("https://evil.test","x")',
    `"'=HYPERLINK(""https://evil.test"",""x"")"`,
  ],
  ['a plus', '+1', `"'+1"`],
  ['a minus', '-1', `"'-1"`],
  ['an at sign', '@SUM(A1)', `"'@SUM(A1)"`],
  ['a formula behind a tab', '\t=1', `"'\t=1"`],
  ['a formula in wide signs', '＝1', `"'＝1"`],
])('%s', (_what, text, cell) => {
  expect(line(text)).toBe(cell);
});
