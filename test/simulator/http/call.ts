import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, invalid } from './api-error.ts';

/** A request, read to its end. */
export interface Call {
  method: string;
  /** As the client names it, without a port. */
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  idempotencyKey: string | null;
  at: number;
}

/**
 * The body as a JSON object.
 * @throws ApiError 400 if it is no JSON object or isn't declared as JSON
 */
export function jsonBody(call: Call): Record<string, unknown> {
  const type = call.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ApiError(400, 'invalid_parameter', `Content-Type must be application/json.`);
  }
  const value = parse(call.body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError(400, 'invalid_parameter', 'The body must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

/** The JSON in a body, or undefined if it is none. */
export function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @throws ApiError 400 naming the first query parameter that isn't in `known`, or is repeated */
export function onlyKnownQuery(query: URLSearchParams, known: readonly string[]): void {
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) throw invalid(name, `Unknown query parameter "${name}".`);
    if (query.getAll(name).length > 1) throw invalid(name, `"${name}" is given more than once.`);
  }
}

/** The query parameter `limit`: a whole number from 1 to `max`. */
export function limitOf(query: URLSearchParams, fallback: number, max: number): number {
  const text = query.get('limit');
  if (text === null) return fallback;
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > max) {
    throw invalid('limit', `"limit" must be a whole number from 1 to ${max}.`);
  }
  return limit;
}

/** A query parameter that must be one of `values`; undefined if absent. */
export function choiceOf<T extends string>(
  query: URLSearchParams,
  name: string,
  values: readonly T[],
): T | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const found = values.find((value) => value === text);
  if (found === undefined) throw invalid(name, `"${name}" must be one of ${values.join(', ')}.`);
  return found;
}
