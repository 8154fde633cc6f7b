import { violations } from './check.ts';
import type { Endpoint } from './endpoint.ts';
import {
  type Fields,
  flag,
  list,
  may,
  mayOrNull,
  members,
  must,
  type Shape,
  text,
} from './shape.ts';
import { failure } from './table/errors.ts';
import { ENDPOINTS, IDEMPOTENCY_KEY } from './table/table.ts';

/** A request as it goes over the wire. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON, or the parts of a form by their names; `undefined` where there is no body. */
  readonly body: unknown;
  readonly idempotencyKey: string | null;
}

/** The whole body of a success. */
export function answerShape({ answer: { data, list: isList = false } }: Endpoint): Shape {
  if (!isList) return members({ data: must(data) });
  return members({ data: must(list(data)), has_more: may(flag), next_token: mayOrNull(text()) });
}

/** The endpoint that a request is for, or `undefined` where HeyGen publishes none. */
export function endpointOf({
  method,
  path,
  body,
}: Pick<Asked, 'method' | 'path' | 'body'>): Endpoint | undefined {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  const found = ENDPOINTS.filter((it) => it.method === method && patternOf(it.path).test(path));
  const exact = found.filter((it) => it.path === path);
  const all = exact.length > 0 ? exact : found;
  return all.find(({ variant }) => variant === type) ?? all[0];
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** What HeyGen would refuse of a request, as far as its published shapes say. */
export function requestViolations(asked: Asked): readonly string[] {
  const endpoint = endpointOf(asked);
  if (!endpoint) return [`${asked.method} ${asked.path}: not published`];
  const { query = {}, idempotent = false } = endpoint;
  const { idempotencyKey } = asked;
  return [
    ...queryViolations(query, asked.query),
    ...bodyViolations(endpoint, asked.body),
    ...(idempotent && idempotencyKey !== null && !IDEMPOTENCY_KEY.test(idempotencyKey)
      ? [`Idempotency-Key: "${idempotencyKey}"`]
      : []),
  ];
}

function bodyViolations({ body, rules = [] }: Endpoint, sent: unknown): readonly string[] {
  if (!body) return sent === undefined ? [] : ['the body: there must be none'];
  if (sent === undefined && !Object.values(body.fields).some(({ required }) => required)) return [];
  const found = violations(body, sent, { extra: 'refused' });
  if (found.length > 0) return found;
  const fields = sent as Readonly<Record<string, unknown>>;
  return rules.filter((rule) => !rule.holds(fields)).map(({ says }) => `against the rule: ${says}`);
}

/** In an address a number is text. */
function queryViolations(fields: Fields, query: Asked['query']): readonly string[] {
  const read = Object.entries(query).map(([name, value]) => {
    const isNumber = fields[name]?.shape.is === 'number' && /^\d+$/.test(value);
    return [name, isNumber ? Number(value) : value];
  });
  const found = violations(members(fields), Object.fromEntries(read), { extra: 'refused' });
  return found.map((violation) => `?${violation}`);
}

/** What of an answer HeyGen would not say. A field that is not published is one it would not. */
export function answerViolations(
  asked: Pick<Asked, 'method' | 'path' | 'body'>,
  status: number,
  answer: unknown,
): readonly string[] {
  if (status >= 400) return violations(failure, answer, { extra: 'refused' });
  const endpoint = endpointOf(asked);
  if (!endpoint) return [`${asked.method} ${asked.path}: not published`];
  return violations(answerShape(endpoint), answer, { extra: 'refused' });
}
