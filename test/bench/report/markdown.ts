import { type Spread, spreadOf } from '../statistics.ts';
import type { Figure, Findings, Unit } from './figure.ts';

const DIGITS: Readonly<Record<Unit, number>> = {
  ms: 0,
  s: 1,
  MB: 1,
  kB: 1,
  times: 2,
  percent: 1,
  count: 0,
};

const SUFFIX: Readonly<Record<Unit, string>> = {
  ms: ' ms',
  s: ' s',
  MB: ' MB',
  kB: ' kB',
  times: '',
  percent: ' %',
  count: '',
};

const HEAD = ['figure', 'median', 'middle half', 'rounds', 'aim'] as const;

/** As a person reads it; a dash where nothing could be measured. */
export function written(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '', ...fraction] = value.toFixed(DIGITS[unit]).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${[grouped, ...fraction].join('.')}${SUFFIX[unit]}`;
}

/** A bench's figures as a table, and under it what there is to know about them. */
export function markdownOf({ bench, figures, notes }: Findings): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...figures.map(rowOf)];
  const table = rows.map((row) => `| ${row.join(' | ')} |`);
  return [`## ${bench}`, '', ...table, ...notes.flatMap((note) => ['', note]), ''].join('\n');
}

function rowOf({ name, unit, values, aim }: Figure): readonly string[] {
  const spread = spreadOf(values);
  return [
    name,
    written(spread.median, unit),
    halfOf(spread, unit),
    String(spread.count),
    aim === undefined ? '' : `≤ ${written(aim, unit)}${spread.median > aim ? ' (missed)' : ''}`,
  ];
}

const halfOf = ({ low, high, count }: Spread, unit: Unit): string =>
  count < 2 ? '' : `${written(low, unit).replace(SUFFIX[unit], '')} to ${written(high, unit)}`;
