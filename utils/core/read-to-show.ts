/** @returns `null` where the record is damaged. */
export type Parse<Value> = (record: unknown) => Value | null;

interface Ways<Value> {
  /**
   * Whether the record has the newest shape in all that is shown of it unasked. Nothing else of it may be relied on;
   * who changes it, or pays by it, parses it.
   */
  readonly isShowable: (record: unknown) => record is Value;
  /** The strict way, for all other records: what an older version wrote, and what is damaged. Few need its code. */
  readonly loadParse: () => Promise<Parse<Value>>;
}

/**
 * Reads records for a list: most are taken as they are, and the code that parses the others is loaded for those alone.
 *
 * @returns one for each record, in their order; `null` for a damaged one.
 */
export async function readToShow<Value>(
  records: readonly unknown[],
  { isShowable, loadParse }: Ways<Value>,
): Promise<readonly (Value | null)[]> {
  if (records.every(isShowable)) return records;
  const parse = await loadParse();
  return records.map((record) => (isShowable(record) ? record : parse(record)));
}
