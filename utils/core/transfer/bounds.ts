/** Of whatever is nested deeper, nothing was written by this extension. */
const DEEPEST = 16;
/** In UTF-16 units: a script has 5,000 signs, an address some thousand. */
const LONGEST_TEXT = 100_000;
/** Of a moment that a calendar knows, in Unix milliseconds. */
const LARGEST_NUMBER = 8.64e15;

/**
 * Looks for what no computer should have to keep: text without end, numbers that are no moment, nesting without floor.
 *
 * @returns the way to the first of it, from the outside in; `undefined` where there is none.
 */
export function excessIn(value: unknown, depth = 0): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? [] : undefined;
  if (typeof value === 'number') return Math.abs(value) > LARGEST_NUMBER ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === DEEPEST) return [];
  for (const [name, inner] of Object.entries(value)) {
    const found = excessIn(inner, depth + 1);
    if (found) return [Array.isArray(value) ? Number(name) : name, ...found];
  }
  return undefined;
}
