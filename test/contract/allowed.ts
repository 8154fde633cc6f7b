import fc from 'fast-check';
import type { Endpoint } from './endpoint.ts';
import { answerShape } from './exchange.ts';
import type { Fields, Numeric, Shape, Text } from './shape.ts';

/**
 * Any value that a shape allows in an answer: whatever may be null or left out sometimes is, words come that were never
 * seen, and fields that nobody has heard of.
 */
export function allowed(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'text':
      return allowedText(shape);
    case 'number':
      return allowedNumber(shape);
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.array(allowed(shape.of), { maxLength: Math.min(shape.max ?? 5, 5) });
    case 'members':
      return allowedMembers(shape.fields);
    case 'union':
      return fc.oneof(
        ...Object.entries(shape.variants).map(([name, fields]) =>
          allowedMembers(fields).map((value) => ({ ...value, [shape.tag]: name })),
        ),
      );
    case 'unspecified':
      return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
    case 'file':
      throw new Error('No answer has a file in it.');
  }
}

/** Any answer that is allowed to a request. */
export const allowedAnswer = (endpoint: Endpoint): fc.Arbitrary<unknown> =>
  allowed(answerShape(endpoint));

function allowedText({ words, min = 0, max = 200 }: Text): fc.Arbitrary<string> {
  const any = fc.string({ unit: 'grapheme', minLength: min, maxLength: Math.min(max, 60) });
  if (words) {
    const known = fc.constantFrom(...words);
    return fc.oneof({ arbitrary: known, weight: 5 }, { arbitrary: any, weight: 1 });
  }
  const likely = fc.constantFrom(
    'Ada',
    'https://files.example/ada.jpg?signature=1',
    'download_failed',
  );
  return fc.oneof(any, likely);
}

function allowedNumber({ whole, min, max }: Numeric): fc.Arbitrary<number> {
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (whole)
    return max === undefined ? fc.oneof(fc.integer(bounds), fc.maxSafeNat()) : fc.integer(bounds);
  // JSON has no other numbers, and no negative zero that comes back as one.
  return fc.double({ ...bounds, noNaN: true, noDefaultInfinity: true }).map((it) => it + 0);
}

function allowedMembers(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, { shape, nullable }]) => [
        name,
        nullable ? fc.option(allowed(shape), { freq: 2 }) : allowed(shape),
      ]),
    ),
    { requiredKeys: Object.keys(fields).filter((name) => fields[name]?.required) },
  );
  const unheardOf = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }).map((name) => `new_${name}`),
    fc.jsonValue({ maxDepth: 1 }),
    { maxKeys: 2 },
  );
  return fc.tuple(unheardOf, known).map(([strange, value]) => ({ ...strange, ...value }));
}
