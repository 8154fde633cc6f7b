import { type Endpoint, nameOf } from '../endpoint.ts';
import type { Field, Fields, Shape, Text } from '../shape.ts';
import { assetRef } from '../table/parts.ts';

/** The fields of an endpoint's request and of what answers it, as Markdown. */
export function tablesOf(
  endpoint: Endpoint,
  sent: ReadonlySet<string>,
  read: ReadonlySet<string>,
): readonly string[] {
  const { query, body, answer, rules = [] } = endpoint;
  const { data, list: isList = false } = answer;
  return [
    ...(query ? ['', 'In the address:', '', ...table(query, ['there', 'note'])] : []),
    ...(body && Object.keys(body.fields).length > 0
      ? [
          '',
          'Request; no other field is taken:',
          '',
          ...table(body.fields, ['there', 'sent', 'note'], sent),
        ]
      : []),
    ...(rules.length > 0 ? ['', ...rules.map(ruleLine)] : []),
    '',
    isList ? 'Answer, a page of:' : 'Answer:',
    '',
    ...table(data.is === 'members' ? data.fields : {}, ['there', 'read', 'note'], read),
  ];
}

const ruleLine = ({ says, certainty = 'official' }: NonNullable<Endpoint['rules']>[number]) =>
  `- ${says}${certainty === 'official' ? '' : ` (${certainty})`}`;

type Column = 'there' | 'sent' | 'read' | 'note';

function table(fields: Fields, columns: readonly Column[], ours?: ReadonlySet<string>) {
  const head = ['field', 'value', ...columns.map((column) => HEADS[column])];
  const rows = flat(fields).map(([path, field]) => [
    `\`${path}\``,
    sayValue(field.shape),
    ...columns.map((column) => cellOf(column, field, ours?.has(path) ?? false)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const HEADS: Readonly<Record<Column, string>> = {
  there: 'always there',
  sent: 'we send it',
  read: 'we read it',
  note: '',
};

function cellOf(column: Column, { required, nullable, note = '' }: Field, isOurs: boolean): string {
  if (column === 'note') return note;
  if (column !== 'there') return isOurs ? 'yes' : '';
  const there = required ? 'yes' : '';
  return nullable ? [there, 'or null'].filter(Boolean).join(', ') : there;
}

/** Every field, those within others by their paths. */
function flat(fields: Fields, path = ''): readonly (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, field] as const, ...within(field.shape, at)];
  });
}

function within(shape: Shape, path: string): readonly (readonly [string, Field])[] {
  if (shape === assetRef) return [];
  if (shape.is === 'members') return flat(shape.fields, path);
  if (shape.is === 'list') return within(shape.of, `${path}[]`);
  if (shape.is !== 'union') return [];
  return Object.entries(shape.variants).flatMap(([name, fields]) =>
    flat(fields, `${path}(${name})`),
  );
}

function sayValue(shape: Shape): string {
  if (shape === assetRef) return 'a file';
  switch (shape.is) {
    case 'text':
      return sayText(shape);
    case 'number':
      return `${shape.whole ? 'whole number' : 'number'}${rangeOf(shape.min, shape.max)}`;
    case 'flag':
      return 'true or false';
    case 'list':
      return `list of ${sayValue(shape.of)}`;
    case 'members':
    case 'unspecified':
      return 'object';
    case 'union':
      return `object; \`${shape.tag}\`: ${wordsOf(Object.keys(shape.variants))}`;
    case 'file':
      return `a part of the form, at most ${shape.maxBytes / 1024 / 1024} MB: ${shape.types.join(', ')}`;
  }
}

function sayText({ words, open = false, min, max }: Text): string {
  if (words) return `${wordsOf(words)}${open ? ', …' : ''}`;
  return `text${rangeOf(min, max)}`;
}

const wordsOf = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

function rangeOf(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return min === undefined ? '' : `, at least ${min}`;
  return min === undefined ? `, at most ${max}` : `, ${min} to ${max}`;
}

/** A heading and what is known of an endpoint as a whole. */
export function headOf(endpoint: Endpoint): readonly string[] {
  const { certainty, source, used, idempotent = false, notes = [] } = endpoint;
  const facts = [
    used ? 'asked by Stillspeak' : 'not asked',
    certainty,
    `${source.text}, ${source.seen}`,
    ...(idempotent ? ['takes an `Idempotency-Key`'] : []),
  ];
  return [
    '',
    `### ${nameOf(endpoint)}`,
    '',
    `${facts.join(' · ')}.`,
    ...notes.flatMap((it) => ['', it]),
  ];
}
