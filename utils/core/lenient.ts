import * as v from 'valibot';
import { entryOf } from './entry-of.ts';

/**
 * An object of which one bad field does not cost the others: it is read as if it had never been written.
 *
 * @param strict fields without which the record means something else; a bad one makes the whole record damaged.
 * @param loose fields that each have a default or may be absent.
 */
export function lenient<Strict extends v.ObjectEntries, Loose extends v.ObjectEntries>(
  strict: Strict,
  loose: Loose,
) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((record) =>
      Object.fromEntries(
        Object.entries(record).filter(([name, value]) => {
          const entry = entryOf(loose, name);
          return entry === undefined || v.is(entry, value);
        }),
      ),
    ),
    v.object({ ...strict, ...loose }),
  );
}

/** A list that leaves out the items that do not fit. */
export function lenientList<Item>(item: v.GenericSchema<unknown, Item>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items): readonly Item[] =>
      items.flatMap((each) => {
        const parsed = v.safeParse(item, each);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}
