import * as v from 'valibot';
import { HeygenError } from '../core/failure.ts';
import { dateIn, namesError, readFailure, requestIdIn } from './http-failure.ts';
import { readText } from './read-text.ts';

const ORIGIN = 'https://api.heygen.com';

/** A hundred items of a list take less than a hundredth of it. */
const MOST_BYTES = 8 * 1024 * 1024;

/** One request to HeyGen. */
export interface Call<Schema extends v.GenericSchema> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly answer: Schema;
  readonly timeoutMs: number;
  readonly idempotencyKey?: string;
  readonly body?: FormData | object;
  /** The path names one thing by its id. */
  readonly namesThing?: true;
}

/** Is told the time at HeyGen when an answer of its own comes, in Unix milliseconds. */
export type OnDate = (heygenNow: number) => void;

/**
 * Sends one request to HeyGen and reads its answer. The only place the key leaves from.
 *
 * @throws {HeygenError} whatever goes wrong; of kind `unauthorized` without a status when there is no key.
 */
export async function request<Schema extends v.GenericSchema>(
  key: string,
  call: Call<Schema>,
  onDate: OnDate = () => {},
): Promise<v.InferOutput<Schema>> {
  const headers = headersOf(key, call);
  const { status, ok, headers: answered, text } = await exchange(call, headers);
  const body = text === null ? undefined : parseJson(text);
  // Whoever answers in HeyGen's place may have another clock.
  const date = body === undefined ? undefined : dateIn(answered);
  if (date !== undefined) onDate(date);
  if (!ok || isRefusal(call, body)) {
    const namesThing = call.namesThing === true;
    throw new HeygenError(
      readFailure({ status, headers: answered, body, namesThing, now: Date.now() }),
    );
  }
  // Cut off on the way it is still HeyGen's.
  const isJson = answered.get('content-type')?.includes('json') === true;
  if (body === undefined && !isJson) throw new HeygenError({ kind: 'intercepted', status });
  const parsed = v.safeParse(call.answer, body);
  if (!parsed.success) {
    const requestId = requestIdIn(answered);
    throw new HeygenError({ kind: 'malformed', status, ...(requestId ? { requestId } : {}) });
  }
  return parsed.output;
}

/**
 * Whether an answer with a status of success says no all the same. What a POST is given an id for is paid for, whatever
 * is said beside it.
 */
function isRefusal<Schema extends v.GenericSchema>(call: Call<Schema>, body: unknown): boolean {
  const isTaken = call.method === 'POST' && v.is(call.answer, body);
  return namesError(body) && !isTaken;
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
      // Followed, it would take the key along; refused, it could not be told from a lost connection.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') throw new HeygenError({ kind: 'intercepted' });
    return {
      status: response.status,
      ok: response.ok,
      headers: response.headers,
      text: await readText(response, MOST_BYTES),
    };
  } catch (cause) {
    if (cause instanceof HeygenError) throw cause;
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
