import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../utils/core/money/csv.ts';
import { addRows, withCell } from '../../utils/core/table/add-rows.ts';
import { decodeText } from '../../utils/core/table/decode-text.ts';
import { parseTable } from '../../utils/core/table/parse-table.ts';

describe('a table', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['nothing', '', []],
    ['lines without a word', '\n\r\n,,\n', []],
    [
      'commas',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons, as in Germany, and a comma in a cell',
      'a;b\n"1,5";2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs, as pasted, and commas in a script',
      'a\tb\nHi, you\t;',
      [
        ['a', 'b'],
        ['Hi, you', ';'],
      ],
    ],
    [
      'one column, whose cells hold commas',
      'script\nHello, Ada; hello',
      [['script'], ['Hello, Ada; hello']],
    ],
    ['a mark of the byte order', '\uFEFFa,b', [['a', 'b']]],
    ['the line ends of every system', 'a\r\nb\rc\nd\r\n', [['a'], ['b'], ['c'], ['d']]],
    [
      'line breaks and quotes in quotes',
      'a,b\n"x\r\ny","say ""hi"""',
      [
        ['a', 'b'],
        ['x\r\ny', 'say "hi"'],
      ],
    ],
    ['quotes in the first line', '"a;a",b', [['a;a', 'b']]],
    [
      'a quote that somebody wrote',
      'a\tb\n"Hi" she said\t5"',
      [
        ['a', 'b'],
        ['"Hi" she said', '5"'],
      ],
    ],
    [
      'a quote that is never closed',
      'a,b\n"x,y',
      [
        ['a', 'b'],
        ['"x', 'y'],
      ],
    ],
    [
      'empty cells at the ends',
      'a,b,c\n,x,',
      [
        ['a', 'b', 'c'],
        ['', 'x', ''],
      ],
    ],
    ['lines of different lengths', 'a,b\nc\nd,e,f', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
  ])('of %s', (_what, text, rows) => {
    expect(parseTable(text)).toEqual(rows);
  });

  const cell = fc
    .array(fc.constantFrom('a', 'ä', '😀', '"', ',', ';', '\t', '\n', '\r\n', ' ', '1'), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .filter((rows) => rows.every((row) => row.some((each) => each !== '')));
  const printed = (rows: readonly (readonly string[])[], delimiter: string) =>
    rows
      .map((row) =>
        row
          .map((each) => (/["\r\n,;\t]/u.test(each) ? `"${each.replaceAll('"', '""')}"` : each))
          .join(delimiter),
      )
      .join('\r\n');

  it.each([',', ';', '\t'])('is read as it was written, parted by %j', (delimiter) => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTable(printed(rows, delimiter))).toEqual(rows);
      }),
    );
  });

  it('is read from what Stillspeak itself saves', () => {
    const rows = [
      ['Row', 'Title'],
      ['1', 'Say "hi", Ada\nand bye'],
    ];
    expect(parseTable(csvOf(rows))).toEqual(rows);
  });

  it('takes no time for a quote that is never closed', () => {
    const started = performance.now();
    parseTable(`a,b\n${'"x,'.repeat(2_000)}`);
    parseTable(`a,b\n"${'x'.repeat(1_000_000)}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a file', () => {
  const bytes = (text: string, encoding: BufferEncoding) =>
    new Uint8Array(Buffer.from(text, encoding));

  it.each<[string, Uint8Array]>([
    ['UTF-8', bytes('Zoë', 'utf8')],
    ['UTF-16, as “Unicode text” is saved', bytes('\uFEFFZoë', 'utf16le')],
    ['what Windows wrote before', bytes('Zoë', 'latin1')],
  ])('in %s', (_what, file) => {
    expect(decodeText(file).replace('\uFEFF', '')).toBe('Zoë');
  });
});

describe('what is brought', () => {
  it('names its columns, or is not taken', () => {
    expect(
      addRows({ columns: [] }, [
        ['name', 'city'],
        ['Ada', 'London'],
      ]),
    ).toBeNull();
    expect(addRows({ columns: [] }, [])).toBeNull();
  });

  it('finds the columns that are there, and adds those that are not', () => {
    const added = addRows({ columns: ['Photo', 'Script'] }, [
      ['SCRIPT', ' photo ', 'Name'],
      ['Hi', 'a.jpg', 'Ada'],
      ['Bye'],
    ]);
    expect(added).toEqual({
      columns: ['Photo', 'Script', 'Name'],
      rows: [
        ['a.jpg', 'Hi', 'Ada'],
        ['', 'Bye', ''],
      ],
    });
  });

  it('can be written in, also where a cell was never filled', () => {
    const row = { id: 'r', place: 1, cells: ['a'] };
    expect(withCell(row, 2, 'c').cells).toEqual(['a', '', 'c']);
    expect(withCell(row, 0, 'b').cells).toEqual(['b']);
  });
});
