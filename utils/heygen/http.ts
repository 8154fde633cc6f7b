import * as v from 'valibot';
import { HeygenError } from '../core/failure.ts';
import { failureOf } from './http-failure.ts';

const ORIGIN = 'https://api.heygen.com';

/** One request to HeyGen. */
export interface Call<Schema extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly answer: Schema;
  readonly timeoutMs: number;
  readonly idempotencyKey?: string;
  readonly body?: FormData | object;
}

/**
 * Sends one request to HeyGen and reads its answer. The only place the key leaves from.
 *
 * @throws {HeygenError} whatever goes wrong; of kind `unauthorized` without a status when there is no key.
 */
export async function request<Schema extends v.GenericSchema>(
  key: string,
  call: Call<Schema>,
): Promise<v.InferOutput<Schema>> {
  const headers = headersOf(key, call);
  const { status, ok, headers: answered, text } = await exchange(call, headers);
  const body = parseJson(text);
  if (!ok) throw new HeygenError(failureOf(status, answered, body, Date.now()));
  const parsed = v.safeParse(call.answer, body);
  if (!parsed.success) {
    const requestId = answered.get('x-request-id');
    throw new HeygenError({ kind: 'malformed', status, ...(requestId ? { requestId } : {}) });
  }
  return parsed.output;
}

function headersOf<Schema extends v.GenericSchema>(key: string, call: Call<Schema>): Headers {
  if (key === '') throw new HeygenError({ kind: 'unauthorized' });
  // A header takes no other characters; a key with some was not copied from HeyGen.
  if (!/^[\x21-\x7e]+$/u.test(key)) throw new HeygenError({ kind: 'unauthorized', status: 401 });
  const headers = new Headers({ 'x-api-key': key, accept: 'application/json' });
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
  if (call.body && !(call.body instanceof FormData))
    headers.set('content-type', 'application/json');
  return headers;
}

async function exchange<Schema extends v.GenericSchema>(call: Call<Schema>, headers: Headers) {
  try {
    const response = await fetch(`${ORIGIN}${call.path}`, {
      method: call.method,
      headers,
      body: call.body instanceof FormData ? call.body : (JSON.stringify(call.body) ?? null),
      signal: AbortSignal.timeout(call.timeoutMs),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
    return {
      status: response.status,
      ok: response.ok,
      headers: response.headers,
      text: await response.text(),
    };
  } catch (cause) {
    throw new HeygenError({ kind: 'network' }, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
