import { afterEach } from 'vitest';
import { isForStorage } from '../simulator/api/upload-storage.ts';
import { type Call, parse } from '../simulator/http/call.ts';
import { type Exchange, watch } from '../simulator/http/watch.ts';
import { type Asked, answerViolations, requestViolations } from './exchange.ts';

/**
 * Holds every simulator of every test to HeyGen's published shapes: no answer may say what HeyGen would not, and what
 * HeyGen would refuse must not be taken.
 */
const found: string[] = [];
watch((exchange) => {
  found.push(...strange(exchange));
});
afterEach(() => {
  const all = found.splice(0);
  if (all.length > 0) throw new Error(`The simulator is not like HeyGen:\n${all.join('\n')}`);
});

function strange({ call, answer }: Exchange): readonly string[] {
  if (!call.path.startsWith('/v3/') || isForStorage(call)) return [];
  const { status } = answer;
  const asked = askedOf(call);
  const name = `${asked.method} ${asked.path} (${status})`;
  const said = answerViolations(asked, status, parse(answer.body));
  const taken = status < 400 ? requestViolations(asked) : [];
  return [...said, ...taken.map((it) => `taken: ${it}`)].map((it) => `${name}: ${it}`);
}

function askedOf(call: Call): Asked {
  const { method, path, query, body, idempotencyKey, headers } = call;
  // The parts of a form are held to their shape by the upload's own tests.
  const isForm = /^multipart\//i.test(headers['content-type'] ?? '');
  const form = { file: new Blob([], { type: 'image/png' }) };
  const sent = isForm ? form : body.length > 0 ? parse(body) : undefined;
  return { method, path, query: Object.fromEntries(query), body: sent, idempotencyKey };
}
