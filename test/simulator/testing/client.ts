import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { Simulator } from '../types.ts';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** The parsed body; undefined if it is no JSON. */
  json: unknown;
}

export interface Sending {
  /** Default: the simulator's default key. null sends none. */
  key?: string | null;
  /** Sent as JSON, unless it is a Buffer. */
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * One real HTTPS request on a connection of its own.
 * @param target a path, or an absolute URL of whatever host, which goes to the simulator, too
 * @throws Error if the connection ends without a complete answer
 */
export function call(
  simulator: Pick<Simulator, 'port'>,
  method: string,
  target: string,
  { key = 'sk-simulator-key', body, headers = {} }: Sending = {},
): Promise<Reply> {
  const url = new URL(target, 'https://api.heygen.com');
  const isRaw = Buffer.isBuffer(body);
  const json = body !== undefined && !isRaw ? JSON.stringify(body) : undefined;
  return new Promise((done, fail) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: simulator.port,
      servername: url.hostname,
      rejectUnauthorized: false,
      agent: false,
      method,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        ...(key === null ? {} : { 'x-api-key': key }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    outgoing.on('error', fail).on('response', (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', fail)
        .on('end', () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers: received } = response;
          done({ status, headers: received, bytes, json: parse(bytes) });
        });
    });
    outgoing.end(isRaw ? body : json);
  });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
