import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { replaceAll } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import { button, textbox } from './support/person.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = '<sheet name="Old" state="hidden" r:id="r1"/><sheet name="Guests" r:id="r2"/>';

const it = browserTests().extend('table', async ({ page, browser }) => {
  await page.goto(`${browser.origin}/table.html`);
  await replaceAll(page, 'table', '[]');
  await page.reload();
  await button(page, t('table.files')).waitFor();
  return page;
});

interface Parts {
  readonly rows?: string;
  readonly texts?: string;
  readonly sheets?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** As a spreadsheet saves it, but for all that says how it looks. */
function workbook({ rows = '', texts = '', sheets = SHEETS, more = {} }: Parts): Buffer {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    ...more,
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}

const add = (page: Page, buffer: Buffer) =>
  page
    .getByLabel(t('table.files'))
    .and(page.locator('input'))
    .setInputFiles([{ name: 'guests.xlsx', mimeType: 'application/zip', buffer }]);

const cell = (page: Page, column: string, row: number) =>
  textbox(page, t('table.cell', { column, row }));

it('what its first sheet shows comes in, whatever it is kept as', async ({ table }) => {
  const texts =
    '<si><t>Photo</t></si><si><t>Script</t></si><si><t>Title</t></si>' +
    '<si><r><t>Good </t></r><r><rPr><b/></rPr><t xml:space="preserve">morning, {Seats} </t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
  const c = (place: string, type: string, value: string) =>
    `<x:c r="${place}" t="${type}"><x:v>${value}</x:v></x:c>`;
  const inline = '<x:c r="E1" t="inlineStr"><x:is><x:t>Seats &amp; more</x:t></x:is></x:c>';
  const rows = [
    `<x:row r="1">${c('A1', 's', '0')}${c('B1', 's', '1')}${c('D1', 's', '2')}${inline}</x:row>`,
    '<x:row r="2"/>',
    `<x:row r="3">${c('A3', 'str', 'ada.jpg')}${c('B3', 's', '3')}${c('D3', 's', '4')}${c('E3', 'n', '0.30000000000000004')}</x:row>`,
    `<x:row r="4">${c('B4', 'e', '#REF!')}${c('D4', 'b', '1')}${c('E4', 'n', '1.2E+20')}</x:row>`,
  ];
  await add(table, workbook({ rows: rows.join(''), texts }));
  await table.getByText(t('table.added', 2)).waitFor();
  const valuesOf = (row: number) =>
    Promise.all(
      ['Photo', 'Script', 'Title', 'Seats & more'].map((name) =>
        cell(table, name, row).inputValue(),
      ),
    );
  expect(await valuesOf(1)).toEqual(['ada.jpg', 'Good morning, {Seats}', '東京', '0.3']);
  expect(await valuesOf(2)).toEqual(['', '#REF!', 'TRUE', '120000000000000000000']);
});

const vast = workbook({});
// Of the second sheet, the size that the archive's directory tells.
vast.writeUInt32LE(0x7fff_ffff, vast.lastIndexOf('xl/worksheets/sheet2.xml') - 46 + 24);

const elsewhere =
  '<Relationships><Relationship Id="r1" Target="../../secret.xml"/></Relationships>';

it.for([
  ['no archive', Buffer.from('PK')],
  ['nothing', Buffer.alloc(0)],
  ['an archive of something else', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') }))],
  ['one without a sheet', workbook({ sheets: '' })],
  ['one whose sheet is not there', workbook({ sheets: '<sheet name="A" r:id="r9"/>' })],
  ['one that says to be vast', vast],
  [
    'one that names a file of another folder',
    workbook({
      sheets: '<sheet name="A" r:id="r1"/>',
      more: { 'xl/_rels/workbook.xml.rels': elsewhere, 'secret.xml': '<row/>' },
    }),
  ],
] as const)('it is refused where it is %s', async ([, bytes], { table }) => {
  await add(table, bytes);
  await table.getByText(t('table.problem.workbook')).waitFor();
  await table.getByText(t('table.emptyHeading')).waitFor();
});
