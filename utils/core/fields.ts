/** What a record is before it is checked. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null;

export const isText = (value: unknown): value is string => typeof value === 'string';

/** An empty one names nothing. */
export const isId = (value: unknown): value is string => isText(value) && value !== '';

/** NaN is none: nothing can be done with it. */
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(value);

/** Readers of what there may be none of. */
export const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);
export const numberOrNull = (value: unknown): number | null => (isNumber(value) ? value : null);

/** Checks of what may be absent, or `null`. */
export const ifAny =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || check(value);
export const orNull =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || check(value);
