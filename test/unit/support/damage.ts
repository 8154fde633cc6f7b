import fc from 'fast-check';

const NAMES =
  'id stage name status title photo url script voice request created_at failure_code video_url data error code message param __proto__ constructor toString hasOwnProperty valueOf then'.split(
    ' ',
  );

/** Anything that JSON can say, often under the names that are read. */
export const said = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, '', 'ready', 0, -1, 1e308, 'x'.repeat(5000), '\u202e', '\ud800'),
    fc.string(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value'), { maxKeys: 6 }),
  ),
})).value;

/** A true record with one of its values changed for anything, at any depth. */
export const damaged = (record: object) => {
  const paths = pathsOf(record);
  return fc.tuple(fc.constantFrom(...paths), said).map(([path, value]) => {
    const copy: unknown = structuredClone(record);
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy);
    Reflect.set(Object(parent), path.at(-1) ?? '', value);
    return copy;
  });
};

function pathsOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...pathsOf(inner).map((path) => [name, ...path]),
  ]);
}
