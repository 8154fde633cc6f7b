import { invalid } from './api-error.ts';

/**
 * Cuts one page out of a list. The token names the last item already given, so that items
 * added at the front meanwhile shift nothing.
 * @throws ApiError 400 for a token that was never given out
 */
export function pageOf<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  limit: number,
  token: string | null,
): { items: T[]; nextToken: string | null } {
  const start = token === null ? 0 : after(items, idOf, token);
  const part = items.slice(start, start + limit);
  const last = part.at(-1);
  const more = start + limit < items.length && last !== undefined;
  return { items: part, nextToken: more ? encode(idOf(last)) : null };
}

function after<T>(items: readonly T[], idOf: (item: T) => string, token: string): number {
  const id = Buffer.from(token, 'base64url').toString('utf8');
  const index = items.findIndex((item) => idOf(item) === id);
  if (index < 0 || encode(id) !== token) throw invalid('token', 'This token is not valid.');
  return index + 1;
}

function encode(id: string): string {
  return Buffer.from(id).toString('base64url');
}
