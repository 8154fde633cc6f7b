/** What is selected among rows, by their ids. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: what was chosen last. */
  readonly anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Selects one, or takes it out again. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Selects everything from what was chosen last up to one, whichever comes first.
 *
 * @param shown all ids, in the order in which they are seen.
 */
export function extended(selection: Selection, id: string, shown: readonly string[]): Selection {
  const { ids, anchor } = selection;
  const ends = [shown.indexOf(anchor ?? id), shown.indexOf(id)].sort((a, b) => a - b);
  const [from = -1, to = -1] = ends;
  if (from < 0) return toggled(selection, id);
  return { ids: new Set([...ids, ...shown.slice(from, to + 1)]), anchor };
}

/** What is gone from the library is not selected any more. The very same where nothing is gone. */
export function within(selection: Selection, known: ReadonlySet<string>): Selection {
  const left = [...selection.ids].filter((id) => known.has(id));
  return left.length === selection.ids.size ? selection : { ...selection, ids: new Set(left) };
}
