import type { RecordedRequest } from '../types.ts';
import { type Answer, json } from './answer.ts';
import type { FaultPage, FaultRule, FaultStatus } from './fault-types.ts';

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
  take(request: RecordedRequest): FaultRule | undefined {
    for (const pending of this.#pending) {
      if (!matches(pending.rule, request)) continue;
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

function matches({ method, path, when }: FaultRule, request: RecordedRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  return matchesPath(path, request.path) && (when?.(request) ?? true);
}

function matchesPath(wanted: FaultRule['path'], path: string): boolean {
  if (wanted === undefined || typeof wanted === 'string') return (wanted ?? path) === path;
  // A sticky or global expression keeps its place between tests.
  wanted.lastIndex = 0;
  return wanted.test(path);
}

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_parameter',
  401: 'unauthorized',
  402: 'insufficient_credit',
  403: 'forbidden',
  404: 'not_found',
  409: 'request_in_progress',
  410: 'gone',
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

/** What something between the client and HeyGen answers. */
export function foreignPage({ status, page, headers }: FaultPage): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html', ...headers },
    body: Buffer.from(page),
    foreign: true,
  };
}

/** A gateway that does not get through to HeyGen. */
export function gatewayPage(status: number): Answer {
  const page = `<!DOCTYPE html>\n<html><head><title>${status} Bad Gateway</title></head>
<body><center><h1>${status} Bad Gateway</h1></center><hr><center>nginx</center></body></html>\n`;
  return foreignPage({ status, page });
}

/** A success of the wrong shape: a list becomes an object, an id a number, a status an object. */
export function brokenSchema(): Answer {
  const data = { id: 17, video_id: 17, voice_id: [], asset_id: false, status: {} };
  return json({ data, has_more: 'yes', next_token: 4 });
}
