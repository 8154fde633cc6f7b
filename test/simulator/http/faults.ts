import type { FaultRule, FaultStatus } from '../types.ts';
import { type Answer, json } from './answer.ts';

interface Pending {
  rule: FaultRule;
  skip: number;
  left: number;
}

/** The faults asked for, in order; each request is struck by at most one. */
export class Faults {
  readonly #pending = new Set<Pending>();

  add(rule: FaultRule): () => void {
    const pending = { rule, skip: rule.skip ?? 0, left: rule.times ?? 1 };
    this.#pending.add(pending);
    return () => this.#pending.delete(pending);
  }

  /** The fault that strikes this request, used up by asking. */
  take(method: string, path: string): FaultRule | undefined {
    for (const pending of this.#pending) {
      if (!matches(pending.rule, method, path)) continue;
      if (pending.skip > 0) {
        pending.skip -= 1;
        continue;
      }
      if (pending.rule.chance?.() === false) continue;
      pending.left -= 1;
      if (pending.left <= 0) this.#pending.delete(pending);
      return pending.rule;
    }
    return undefined;
  }
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (rule.path === undefined) return true;
  if (typeof rule.path === 'string') return rule.path === path;
  // A sticky or global expression keeps its place between tests.
  rule.path.lastIndex = 0;
  return rule.path.test(path);
}

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_parameter',
  401: 'unauthorized',
  402: 'insufficient_credit',
  403: 'forbidden',
  404: 'not_found',
  409: 'request_in_progress',
  413: 'payload_too_large',
  429: 'rate_limit_exceeded',
  504: 'gateway_timeout',
};

/** The contract's failure shape for an ordered status. */
export function orderedFailure(order: FaultStatus): Answer {
  const { status, param } = order;
  const code = order.code ?? CODES[status] ?? 'internal_error';
  const message = order.message ?? `Simulated failure (${status} ${code}).`;
  const error = { code, message, ...(param === undefined ? {} : { param }) };
  return json({ error }, status, order.headers);
}

/** What a gateway between the client and HeyGen answers. */
export function gatewayPage(status: number): Answer {
  const page = `<!DOCTYPE html>\n<html><head><title>${status} Bad Gateway</title></head>
<body><center><h1>${status} Bad Gateway</h1></center><hr><center>nginx</center></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html' }, body: Buffer.from(page) };
}

/** A success of the wrong shape: a list becomes an object, an id a number, a status an object. */
export function brokenSchema(): Answer {
  const data = { id: 17, video_id: 17, voice_id: [], asset_id: false, status: {} };
  return json({ data, has_more: 'yes', next_token: 4 });
}
