import { setTimeout as delay } from 'node:timers/promises';
import { getMedia } from '../api/media.ts';
import { route } from '../api/routes.ts';
import { isForStorage, receiveUpload } from '../api/upload-storage.ts';
import type { FaultRule } from '../types.ts';
import type { World } from '../world.ts';
import { type Answer, failure } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { Call } from './call.ts';
import { brokenSchema, gatewayPage, orderedFailure } from './faults.ts';
import { type Claim, checkIdempotencyKey, type Idempotency, replay } from './idempotency.ts';
import { shown } from './watch.ts';

/** What happens on the wire: an answer, perhaps cut short, or none. */
export type Outcome = { answer: Answer; cut: boolean } | 'drop' | 'hang';

export interface Services {
  world: World;
  idempotency: Idempotency;
  /** Whether a 4xx of an endpoint is kept for its idempotency key. */
  keepFailures: boolean;
  /** Ends the waiting of faults when the server closes. */
  signal: AbortSignal;
}

/**
 * From a complete request to what goes over the wire. A claim on the idempotency key is made
 * before a fault's delay, so that a repeat meanwhile finds the original running; the request
 * takes effect even if its client is gone by then.
 */
export async function answerTo(
  call: Call,
  fault: FaultRule | undefined,
  services: Services,
): Promise<Outcome> {
  let claim = claimFor(call, services);
  try {
    if (fault?.delayMs) await delay(fault.delayMs, undefined, { signal: services.signal });
    const early = fault ? beforeEffect(fault) : undefined;
    if (early) return early;
    if (claim && !claim.mine) claim = claimFor(call, services);
    const answer = shown(call, await effect(call, claim, services));
    return afterEffect(answer, fault);
  } finally {
    if (claim?.mine) claim.release();
  }
}

/** Runs the request, or replays the one whose key it repeats. */
async function effect(
  call: Call,
  claim: Claim | undefined,
  { world, keepFailures }: Services,
): Promise<Answer> {
  try {
    if (isForStorage(call)) return receiveUpload(call, world);
    if (call.path.startsWith('/media/')) return await getMedia(call, world);
    if (!isAuthorised(call, world)) {
      throw new ApiError(401, 'unauthorized', 'The API key is missing or not valid.');
    }
    if (call.idempotencyKey !== null) checkIdempotencyKey(call.idempotencyKey);
    if (claim && !claim.mine) return replay(claim.answer);
    const answer = await route(call, world).catch(failure);
    if (claim?.mine && isFinal(answer.status, keepFailures)) claim.keep(answer);
    return answer;
  } catch (error) {
    return failure(error);
  }
}

function claimFor(call: Call, { world, idempotency }: Services): Claim | undefined {
  if (call.method !== 'POST' || call.idempotencyKey === null) return undefined;
  if (!isAuthorised(call, world)) return undefined;
  return idempotency.claim(`${call.method} ${call.path}`, call.idempotencyKey);
}

function isAuthorised(call: Call, world: World): boolean {
  const key = call.headers['x-api-key'];
  return typeof key === 'string' && world.keys.has(key);
}

/** The limiter and a breakdown say nothing about the request itself. */
function isFinal(status: number, keepFailures: boolean): boolean {
  return status < 400 || (keepFailures && status < 500 && status !== 429);
}

function beforeEffect({ effect, html200 }: FaultRule): Outcome | undefined {
  if (effect === 'drop' || effect === 'hang') return effect;
  if (effect === 'html') return { answer: gatewayPage(html200 ? 200 : 502), cut: false };
  return typeof effect === 'object' ? { answer: orderedFailure(effect), cut: false } : undefined;
}

function afterEffect(answer: Answer, fault: FaultRule | undefined): Outcome {
  if (fault?.effect === 'drop-after') return 'drop';
  if (fault?.effect === 'bad-schema') return { answer: brokenSchema(), cut: false };
  return { answer, cut: fault?.effect === 'truncate' };
}
