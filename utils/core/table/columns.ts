/** What a column can say of its videos; any other column fills in scripts. */
export const FIELDS = [
  'photo',
  'script',
  'voice',
  'title',
  'resolution',
  'aspectRatio',
  'captions',
] as const;
export type Field = (typeof FIELDS)[number];

/** As it is compared: without case, spaces, and signs. */
export const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.map((field) => [field.toLowerCase(), field]),
);

/** The field that a column is named after, as the product calls it in English. */
export const fieldOf = (heading: string): Field | undefined => BY_NAME.get(plain(heading));

/** Where in a row a field stands; -1 where no column is named after it. */
export const placeOf = (columns: readonly string[], field: Field): number =>
  columns.findIndex((heading) => fieldOf(heading) === field);
