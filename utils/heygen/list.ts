import * as v from 'valibot';
import { token } from './values.ts';

/** More pages than HeyGen's longest list has, and an end to one that would have none. */
const MOST_PAGES = 200;

/** A part of a list, and what to ask for the next one with; `null` at its end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** The items of a list that fit. What does not is left out: the others are not lost with it. */
export const items = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((all) => all.flatMap((it) => fitting(item, it))),
  );

/** A page of a list, as HeyGen gives it. Where it does not say whether there is more, the token does. */
export const page = <Schema extends v.GenericSchema>(item: Schema) =>
  v.pipe(
    v.object({
      data: items(item),
      has_more: v.fallback(v.nullish(v.boolean(), true), true),
      next_token: token,
    }),
    v.transform(
      ({ data, has_more, next_token }): Page<v.InferOutput<Schema>> => ({
        items: data,
        next: has_more && next_token !== '' ? next_token : null,
      }),
    ),
  );

/** Every item of a list, asking for the next page only when it is wanted. A list that goes in a circle has ended. */
export async function* walk<Item>(
  ask: (after: string | null) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  const asked = new Set<string | null>();
  let after: string | null = null;
  do {
    asked.add(after);
    const { items, next }: Page<Item> = await ask(after);
    yield* items;
    after = next;
  } while (after !== null && !asked.has(after) && asked.size < MOST_PAGES);
}

function fitting<Schema extends v.GenericSchema>(
  item: Schema,
  value: unknown,
): v.InferOutput<Schema>[] {
  const parsed = v.safeParse(item, value);
  if (parsed.success) return [parsed.output];
  // Where it did not fit, and nothing of what it held.
  const paths = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'all of it');
  console.warn(`HeyGen listed something that could not be read: ${paths.join(', ')}`);
  return [];
}
