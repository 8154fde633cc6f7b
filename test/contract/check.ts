import type { Fields, List, Numeric, Shape, Text, Union } from './shape.ts';

/** What is to be said of what a shape does not have. */
export interface Strictness {
  /** Fields. */
  readonly extra: 'refused' | 'allowed';
  /** Words beside those that are counted. Refused where left out. */
  readonly newWords?: 'refused' | 'allowed';
}

/**
 * What of a value is not as its shape says.
 *
 * @param path of the value in what it is a part of; empty for the whole.
 * @returns a sentence each, that begins with the path; none where everything fits.
 */
export function violations(
  shape: Shape,
  value: unknown,
  strictness: Strictness,
  path = '',
): readonly string[] {
  const at = path === '' ? 'the body' : path;
  switch (shape.is) {
    case 'text':
      return typeof value === 'string'
        ? textViolations(shape, value, strictness, at)
        : [`${at}: no text`];
    case 'number':
      return typeof value === 'number' ? numberViolations(shape, value, at) : [`${at}: no number`];
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${at}: neither true nor false`];
    case 'list':
      return Array.isArray(value)
        ? listViolations(shape, value, strictness, path)
        : [`${at}: no list`];
    case 'members':
      return isObject(value)
        ? memberViolations(shape.fields, value, strictness, path)
        : [`${at}: no object`];
    case 'union':
      return isObject(value)
        ? unionViolations(shape, value, strictness, path)
        : [`${at}: no object`];
    case 'unspecified':
      return isObject(value) ? [] : [`${at}: no object`];
    case 'file':
      if (!(value instanceof Blob)) return [`${at}: no file`];
      if (!shape.types.includes(value.type)) return [`${at}: a file of type "${value.type}"`];
      return value.size > shape.maxBytes ? [`${at}: ${value.size} bytes`] : [];
  }
}

function textViolations(
  { words, min = 0, max }: Text,
  value: string,
  { newWords = 'refused' }: Strictness,
  at: string,
) {
  if (words && newWords === 'refused' && !words.includes(value))
    return [`${at}: "${value}" is none of ${words.join(', ')}`];
  const { length } = [...value];
  if (length < min) return [`${at}: ${length} characters`];
  return max !== undefined && length > max ? [`${at}: ${length} characters`] : [];
}

function numberViolations({ whole, min, max }: Numeric, value: number, at: string) {
  if (!Number.isFinite(value)) return [`${at}: ${value}`];
  if (whole && !Number.isInteger(value)) return [`${at}: ${value} is not whole`];
  if (min !== undefined && value < min) return [`${at}: ${value} is less than ${min}`];
  return max !== undefined && value > max ? [`${at}: ${value} is more than ${max}`] : [];
}

function listViolations(
  { of, max }: List,
  value: readonly unknown[],
  strictness: Strictness,
  path: string,
) {
  if (max !== undefined && value.length > max) return [`${path}: ${value.length} items`];
  return value.flatMap((item, index) => violations(of, item, strictness, `${path}[${index}]`));
}

function unionViolations(
  { tag, variants }: Union,
  value: Readonly<Record<string, unknown>>,
  strictness: Strictness,
  path: string,
) {
  const { [tag]: name, ...others } = value;
  const fields = typeof name === 'string' ? variants[name] : undefined;
  if (fields) return memberViolations(fields, others, strictness, path);
  return [`${within(path, tag)}: none of ${Object.keys(variants).join(', ')}`];
}

function memberViolations(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  strictness: Strictness,
  path: string,
): readonly string[] {
  const strange =
    strictness.extra === 'refused'
      ? Object.keys(value).filter((name) => !Object.hasOwn(fields, name))
      : [];
  return [
    ...strange.map((name) => `${within(path, name)}: no such field`),
    ...Object.entries(fields).flatMap(([name, { shape, required, nullable }]) => {
      const at = within(path, name);
      const member = value[name];
      if (member === undefined) return required ? [`${at}: missing`] : [];
      if (member === null) return nullable ? [] : [`${at}: null`];
      return violations(shape, member, strictness, at);
    }),
  ];
}

const within = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
