import { readFileSync, writeFileSync } from 'node:fs';
import { markdown } from './table.ts';
import { THREATS } from './threats.ts';

const PAPER = 'SECURITY.md';
const [BEGIN, END] = ['<!-- threats -->', '<!-- end of threats -->'];

/** Whether SECURITY.md tells the same table as the code. */
export function tellsTheSame(): boolean {
  const text = readFileSync(PAPER, 'utf8');
  return text === withTable(text);
}

/** Writes the table of the code into SECURITY.md. */
export function writeTable(): void {
  writeFileSync(PAPER, withTable(readFileSync(PAPER, 'utf8')));
}

function withTable(text: string): string {
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`${PAPER} has no room for it.`);
  return [before, BEGIN, '\n\n', markdown(THREATS), '\n\n', END, after].join('');
}
