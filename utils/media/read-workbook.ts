import { strFromU8, unzipSync } from 'fflate';

/** Unfolded, a workbook of many thousand rows is smaller by far; one that says to be larger is not unfolded. */
const LARGEST_PART_BYTES = 64 * 1024 * 1024;
const LARGEST_BYTES = 2 * LARGEST_PART_BYTES;

/** `xl/sharedStrings.xml`, `xl/worksheets/sheet1.xml`, and what says which sheet comes first. */
const WANTED = /^xl\/(?:[\w-]+|worksheets\/[\w-]+|_rels\/workbook)\.xml(?:\.rels)?$/u;

/**
 * Reads the first sheet of an Excel workbook (ECMA-376), as the text that its cells show but for the format of numbers.
 *
 * @returns the cells of each line that has any
 * @throws where it is no such workbook, is encrypted, or is too large to be unfolded; in the worker, which can't read XML
 */
export function readWorkbook(bytes: Uint8Array): readonly (readonly string[])[] {
  const files = unfold(bytes);
  const part = (name: string): Document | null => {
    const file = files[name];
    return file ? parseXml(strFromU8(file)) : null;
  };
  const sheet = part(firstSheetOf(part)) ?? raise('It has no sheet.');
  const shared = part('xl/sharedStrings.xml');
  const texts = shared ? elements(shared, 'si').map(textOf) : [];
  return elements(sheet, 'row')
    .map((row) => cellsOf(row, texts))
    .filter((row) => row.some((cell) => cell !== ''));
}

function unfold(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!WANTED.test(name)) return false;
      total += originalSize;
      if (originalSize > LARGEST_PART_BYTES || total > LARGEST_BYTES) raise('It is too large.');
      return true;
    },
  });
}

function parseXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.querySelector('parsererror')) raise('It is no XML.');
  return parsed;
}

/** The workbook's own order, not that of its files, says which sheet is the first. */
function firstSheetOf(part: (name: string) => Document | null): string {
  const workbook = part('xl/workbook.xml') ?? raise('It is no workbook.');
  const relations = part('xl/_rels/workbook.xml.rels');
  const [sheet] = elements(workbook, 'sheet').filter((it) => !it.getAttribute('state'));
  const id = [...(sheet?.attributes ?? [])].find(({ localName }) => localName === 'id')?.value;
  const relation =
    relations && elements(relations, 'Relationship').find((it) => it.getAttribute('Id') === id);
  const target = (relation ?? null)?.getAttribute('Target') ?? raise('It has no sheet.');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(row: Element, texts: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const cell of elements(row, 'c')) {
    // Empty cells are left out of the file.
    const at = columnOf(cell.getAttribute('r')) ?? cells.length;
    if (at >= MOST_COLUMNS) continue;
    while (cells.length < at) cells.push('');
    cells[at] = contentOf(cell, texts);
  }
  return cells;
}

const MOST_COLUMNS = 16_384;
const LETTERS = 26;

/** Of `AB12`, 27. */
function columnOf(place: string | null): number | undefined {
  const [letters] = /^[A-Z]{1,3}/u.exec(place ?? '') ?? [];
  if (letters === undefined) return undefined;
  const digit = (letter: string) => letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
  return [...letters].reduce((sum, letter) => sum * LETTERS + digit(letter), 0) - 1;
}

function contentOf(cell: Element, texts: readonly string[]): string {
  const [value] = elements(cell, 'v');
  const written = value?.textContent ?? '';
  switch (cell.getAttribute('t') ?? 'n') {
    case 's':
      return texts[Number(written)] ?? '';
    case 'inlineStr':
      return textOf(cell);
    case 'b':
      return written === '1' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'e':
      return written;
    default:
      return written === '' ? '' : shownNumber(Number(written), written);
  }
}

const DIGITS = 15;

/** A spreadsheet keeps 0.3 as 0.30000000000000004, and shows fifteen digits at most. */
const shownNumber = (number: number, written: string): string =>
  Number.isFinite(number) ? String(Number(number.toPrecision(DIGITS))) : written;

/** Of all its parts, each with a font of its own maybe, but for what tells how to read Japanese out. */
const textOf = (element: Element): string =>
  elements(element, 't')
    .filter((it) => it.parentElement?.localName !== 'rPh')
    .map((it) => it.textContent ?? '')
    .join('')
    .trim();

/** Whatever prefix they have, in whichever of the two namespaces that workbooks are written in (ECMA-376). */
const elements = (of: Document | Element, name: string): readonly Element[] => [
  ...of.getElementsByTagNameNS('*', name),
];

function raise(message: string): never {
  throw new Error(message);
}
