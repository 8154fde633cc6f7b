import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readFailure } from '../../utils/heygen/http-failure.ts';
import * as schema from '../../utils/heygen/schema.ts';

/** What every object has, and what `JSON.parse` lets an answer say. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

describe('an answer that names what every object has', () => {
  it.each(INHERITED)('%s as a field changes no other object', (name) => {
    const said: unknown = JSON.parse(`{"data":{"${name}":{"polluted":true}}}`);
    for (const each of Object.values(schema)) {
      if (isSchema(each)) v.safeParse(each, said);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Reflect.get(Object, 'polluted')).toBeUndefined();
  });

  it.each(INHERITED)('%s as the code of an error is one that nobody knows', (code) => {
    const body = { error: { code, message: 'Because.' } };
    const headers = new Headers();
    const failure = readFailure({ status: 418, headers, body, namesThing: false, now: 0 });
    expect(failure).toMatchObject({ kind: 'invalid', code });
  });
});

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'schema';
}
