import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, allowedAnswer } from './allowed.ts';
import { violations } from './check.ts';
import { nameOf } from './endpoint.ts';
import { answerShape, endpointOf, requestViolations } from './exchange.ts';
import { may, mayOrNull, members, must, number, text, union, words } from './shape.ts';
import { ENDPOINTS } from './table/table.ts';

const shape = members({
  id: must(text()),
  size: may(number(0, 10)),
  kind: mayOrNull(words('cat', 'dog')),
  file: may(union('type', { url: { url: must(text()) }, none: {} })),
});

it.each<[value: unknown, found: readonly string[]]>([
  [{ id: 'a' }, []],
  [{ id: 'a', kind: null, file: { type: 'none' } }, []],
  [{}, ['id: missing']],
  [{ id: null }, ['id: null']],
  [{ id: 'a', size: 11 }, ['size: 11 is more than 10']],
  [{ id: 'a', kind: 'cow' }, ['kind: "cow" is none of cat, dog']],
  [{ id: 'a', colour: 'red' }, ['colour: no such field']],
  [{ id: 'a', file: { type: 'url' } }, ['file.url: missing']],
  [{ id: 'a', file: { type: 'tape' } }, ['file.type: none of url, none']],
  [{ id: 'a', file: { type: 'none', url: 'x' } }, ['file.url: no such field']],
  [[], ['the body: no object']],
])('%j is held to its shape', (value, found) => {
  expect(violations(shape, value, { extra: 'refused' })).toEqual(found);
});

it('an answer may have fields that nobody has heard of', () => {
  expect(violations(shape, { id: 'a', colour: 'red' }, { extra: 'allowed' })).toEqual([]);
});

describe.each(ENDPOINTS.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('is found by its path', () => {
      const path = endpoint.path.replaceAll(/\{\w+\}/g, 'a1');
      expect(endpointOf({ method: endpoint.method, path, body: { type: endpoint.variant } })).toBe(
        endpoint,
      );
    });

    it('has answers made for it that it allows, but for words not yet known', () => {
      const fits = (answer: unknown) =>
        violations(answerShape(endpoint), answer, { extra: 'allowed', newWords: 'allowed' });
      fc.assert(
        fc.property(allowedAnswer(endpoint), (answer) => {
          expect(fits(answer)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    });
  },
);

it('whatever may be null or left out sometimes is', () => {
  const made = fc.sample(allowed(shape), 200) as Record<string, unknown>[];
  expect(made.some(({ kind }) => kind === null)).toBe(true);
  expect(made.some((value) => !('kind' in value))).toBe(true);
  expect(made.some(({ kind }) => typeof kind === 'string' && !/^(cat|dog)$/.test(kind))).toBe(true);
  expect(made.some((value) => Object.keys(value).some((name) => name.startsWith('new_')))).toBe(
    true,
  );
});

it.each<[what: string, body: object, found: string]>([
  ['two narrations', { audio_url: 'https://a.example/a.mp3' }, 'exactly one of'],
  ['a script without a voice', { voice_id: undefined }, '`voice_id` with every'],
  [
    'a webm with a background',
    { output_format: 'webm', background: { type: 'color', value: '#ffffff' } },
    '`webm`',
  ],
  ['a field that is not there', { engine: { type: 'avatar_iv' } }, 'engine: no such field'],
])('a video of %s is refused', (_, fields, found) => {
  const body = {
    type: 'image',
    image: { type: 'asset_id', asset_id: 'a' },
    script: 'Hello',
    voice_id: 'v',
    ...fields,
  };
  const asked = { method: 'POST', path: '/v3/videos', query: {}, body, idempotencyKey: 'a.1' };
  expect(requestViolations(asked)).toEqual([expect.stringContaining(found)]);
});

it('a page of more than there can be is refused', () => {
  const query = { limit: '51', ownership: 'private', what: 'x' };
  const asked = { method: 'GET', path: '/v3/avatars/looks', query, body: undefined };
  expect(requestViolations({ ...asked, idempotencyKey: null })).toEqual([
    '?what: no such field',
    '?limit: 51 is more than 50',
  ]);
});
