import { ApiError } from './api-error.ts';

/** What goes back over the wire, complete, so that it can be replayed byte for byte. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Whether it is not HeyGen's: then it has no request id. */
  foreign?: true;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export function json(payload: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { ...JSON_TYPE, 'cache-control': 'no-store', ...headers },
    body: Buffer.from(JSON.stringify(payload)),
  };
}

export function data(value: unknown): Answer {
  return json({ data: value });
}

/** One page of a list. `nextToken` null means the end. */
export function page(items: readonly unknown[], nextToken: string | null): Answer {
  return json({ data: items, has_more: nextToken !== null, next_token: nextToken });
}

/** Turns whatever a handler threw into an answer; what isn't an `ApiError` is our own bug. */
export function failure(error: unknown): Answer {
  if (!(error instanceof ApiError)) {
    console.error('[simulator]', error);
    return json({ error: { code: 'internal_error', message: String(error) } }, 500);
  }
  const { code, message, param, status, headers } = error;
  return json(
    { error: { code, message, ...(param === undefined ? {} : { param }) } },
    status,
    headers,
  );
}
