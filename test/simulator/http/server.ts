import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { RecordedRequest } from '../types.ts';
import type { Answer } from './answer.ts';
import { failure } from './answer.ts';
import { ApiError } from './api-error.ts';
import { type Call, parse } from './call.ts';
import type { Faults } from './faults.ts';
import { API_HOST } from './hosts.ts';
import { answerTo, type Outcome, type Services } from './pipeline.ts';

/** 50 MB of picture as base64, with room for the rest. */
const MAX_BODY = 72 * 1024 * 1024;

/** The HTTPS server: reads requests, keeps a journal of them, sends what the pipeline says. */
export function serve(
  certificate: { key: string; cert: string },
  services: Services,
  faults: Faults,
  journal: RecordedRequest[],
): Server {
  return createServer(certificate, (request, response) => {
    converse(request, response).catch((error: unknown) => {
      // A client that went away while sending is no news.
      if (!request.destroyed && !services.signal.aborted) console.error('[simulator]', error);
      response.destroy();
    });
  });

  async function converse(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${API_HOST}`);
    const body = await read(request);
    const call: Call = {
      method: request.method ?? 'GET',
      host: (request.headers.host ?? '').replace(/:\d+$/, ''),
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: body ?? Buffer.alloc(0),
      idempotencyKey: header(request, 'idempotency-key'),
      at: services.site.now(),
    };
    await answer(call, body !== null, response, false);
  }

  /** @param repeat whether the request was here before */
  async function answer(
    call: Call,
    complete: boolean,
    response: ServerResponse,
    repeat: boolean,
  ): Promise<void> {
    const account = services.accounts.open(call.headers['x-api-key'])?.world.name ?? null;
    const record = { ...recordOf(call), account, repeat };
    journal.push(record);
    response.on('close', () => {
      if (record.status === 'pending') record.status = 'dropped';
    });
    const fault = complete ? faults.take(record) : undefined;
    if (fault?.effect === 'drop-before') response.destroy();
    const outcome = complete
      ? await answerTo(call, fault, services)
      : { answer: tooLarge(), cut: false };
    if (outcome === 'repeat') {
      record.status = 'dropped';
      fault?.between?.();
      await answer({ ...call, at: services.site.now() }, complete, response, true);
    } else {
      send(outcome, response, call, record, services.site.now());
    }
  }
}

function send(
  outcome: Exclude<Outcome, 'repeat'>,
  response: ServerResponse,
  call: Call,
  record: RecordedRequest,
  now: number,
): void {
  if (outcome === 'hang') return;
  if (outcome === 'drop' || response.destroyed) {
    record.status = 'dropped';
    response.destroy();
    return;
  }
  const { answer, cut } = outcome;
  record.status = answer.status;
  const isMedia = call.path.startsWith('/media/');
  const body = cut ? answer.body.subarray(0, answer.body.length / 2) : answer.body;
  // A cut JSON arrives "complete", as from a broken proxy; a cut file ends in mid-transfer.
  const length = cut && !isMedia ? body.length : answer.body.length;
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': length,
    date: new Date(now).toUTCString(),
    ...(answer.foreign ? {} : { 'x-request-id': `req_${randomUUID()}` }),
  });
  if (call.method === 'HEAD') response.end();
  else if (length === body.length) response.end(body);
  else response.write(body, () => response.destroy());
}

/** Null for a body beyond the limit; it is read to its end all the same, to be answered. */
async function read(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  return size <= MAX_BODY ? Buffer.concat(chunks) : null;
}

function recordOf(call: Call): Omit<RecordedRequest, 'account' | 'repeat'> {
  const key = call.headers['x-api-key'];
  const masked = typeof key === 'string' ? { 'x-api-key': `${key.slice(0, 3)}…` } : {};
  return {
    method: call.method,
    path: call.path,
    query: Object.fromEntries(call.query),
    headers: { ...call.headers, ...masked },
    idempotencyKey: call.idempotencyKey,
    body: /json/.test(call.headers['content-type'] ?? '') ? parse(call.body) : undefined,
    at: call.at,
    status: 'pending',
  };
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function tooLarge(): Answer {
  return failure(new ApiError(413, 'payload_too_large', 'The request body is too large.'));
}
