/**
 * What a table holds under a name that comes from outside. `constructor` and its like are in every object, and in no
 * table.
 */
export function entryOf<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
