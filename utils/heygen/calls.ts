import * as v from 'valibot';
import { type OnDate, request } from './http.ts';
import { type Page, page, walk } from './list.ts';
import { envelope } from './schema.ts';

/** HeyGen's own client allows these; creating a video takes about 31 s at the 99th percentile. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;

/** Most items HeyGen gives at once. */
const PAGE_SIZE = 100;

export type Query = Readonly<Record<string, string>>;

/** The ways to ask HeyGen with a key. Each throws `HeygenError` and nothing else. */
export function callsWith(key: string, onDate?: OnDate) {
  const get = <Schema extends v.GenericSchema>(path: string, answer: Schema, namesThing?: true) =>
    request(
      key,
      {
        method: 'GET',
        path,
        answer,
        timeoutMs: READ_TIMEOUT_MS,
        ...(namesThing ? { namesThing } : {}),
      },
      onDate,
    );
  const post = <Schema extends v.GenericSchema>(
    path: string,
    answer: Schema,
    body: object,
    idempotencyKey: string,
    timeoutMs = WRITE_TIMEOUT_MS,
  ) =>
    request(
      key,
      { method: 'POST', path, answer: envelope(answer), timeoutMs, body, idempotencyKey },
      onDate,
    );

  const pageOf = async <Item extends v.GenericSchema>(
    path: string,
    item: Item,
    query: Query,
    after: string | null,
  ): Promise<Page<v.InferOutput<Item>>> => {
    const params = new URLSearchParams({ limit: String(PAGE_SIZE), ...query });
    if (after !== null) params.set('token', after);
    const answer = await get(`${path}?${params}`, page(item));
    // A page that leads to itself is the last.
    return answer.next === after ? { ...answer, next: null } : answer;
  };
  const all = <Item extends v.GenericSchema>(path: string, item: Item, query: Query) =>
    walk((after) => pageOf(path, item, query, after));
  const remove = async (path: string) => {
    const timeoutMs = WRITE_TIMEOUT_MS;
    const call = {
      method: 'DELETE',
      path,
      answer: v.unknown(),
      timeoutMs,
      namesThing: true,
    } as const;
    await request(key, call, onDate);
  };
  return { get, post, pageOf, all, remove };
}
