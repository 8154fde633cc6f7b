import { readFileSync } from 'node:fs';

/** A row of the table of what a request for a video can say. */
export interface FieldRow {
  /** Within `voice_settings` by its path. */
  readonly field: string;
  /** Where a person finds it, or why it is left out. */
  readonly where: string;
  /** The test that sends it, by its path in the repository; `undefined` where it is left out. */
  readonly file: string | undefined;
}

/** All rows of the table. */
export function fieldRows(): readonly FieldRow[] {
  const rows = readFileSync('docs/fields.md', 'utf8').matchAll(
    /^\| `([a-z_.]+)` +\| ([^|]*\S) +\| ([^|]*) \|$/gmu,
  );
  return [...rows].map(([, field = '', where = '', test = '']) => ({
    field,
    where,
    file: /\(\.\.\/(test\/e2e\/[a-z-]+\.test\.ts)\)/u.exec(test)?.[1],
  }));
}

/** The fields of a request's body, within `voice_settings` by their paths. */
export function fieldsOf(body: object): readonly string[] {
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'voice_settings'
      ? Object.keys(value as object).map((inner) => `${name}.${inner}`)
      : [name],
  );
}

/** Which of the fields that a test sends by the table are in none of the bodies that were sent. */
export function unsent(file: string, bodies: readonly object[]): readonly string[] {
  const sent = new Set(bodies.flatMap(fieldsOf));
  return fieldRows()
    .filter((row) => row.file === file && !sent.has(row.field))
    .map(({ field }) => field);
}
