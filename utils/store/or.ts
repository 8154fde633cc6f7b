import * as v from 'valibot';

/** Reads what fits; the fallback stands for everything else. */
export function or<Value>(schema: v.GenericSchema<unknown, Value>, fallback: Value) {
  return (stored: unknown): Value => {
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : fallback;
  };
}
