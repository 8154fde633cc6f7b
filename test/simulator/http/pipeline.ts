import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Accounts, Door } from '../accounts/accounts.ts';
import { checkLimits } from '../api/limits.ts';
import { getMedia } from '../api/media.ts';
import { route } from '../api/routes.ts';
import { scopeMissing, scopesFor } from '../api/scopes.ts';
import { isForStorage, receiveUpload } from '../api/upload-storage.ts';
import type { Site } from '../site.ts';
import { type Answer, failure } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { Call } from './call.ts';
import type { FaultRule } from './fault-types.ts';
import { brokenSchema, foreignPage, gatewayPage, orderedFailure } from './faults.ts';
import { type Claim, checkIdempotencyKey, replay } from './idempotency.ts';
import { isKept, type Policy } from './policy.ts';
import { shown } from './watch.ts';

/** What happens on the wire: an answer, perhaps cut short, or none; or the request comes again. */
export type Outcome = { answer: Answer; cut: boolean } | 'drop' | 'hang' | 'repeat';

export interface Services {
  site: Site;
  accounts: Accounts;
  policy: Policy;
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
    if (fault?.until) await Promise.race([fault.until, once(services.signal, 'abort')]);
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
  { site, accounts, policy }: Services,
): Promise<Answer> {
  try {
    if (isForStorage(call)) return receiveUpload(call, site, accounts.all);
    if (call.path.startsWith('/media/')) return await getMedia(call, site, accounts.all);
    const { world } = admit(call, accounts);
    if (call.idempotencyKey !== null) checkIdempotencyKey(call.idempotencyKey);
    if (policy.limitsFirst) checkLimits(call, world);
    if (claim && !claim.mine) return replay(claim.answer);
    const answer = await route(call, world).catch(failure);
    if (claim?.mine && isKept(answer.status, policy)) claim.keep(answer);
    return answer;
  } catch (error) {
    return failure(error);
  }
}

/** @throws ApiError 401 for a key that opens nothing, 403 for one that may not make this call */
function admit(call: Call, accounts: Accounts): Door {
  const door = accounts.open(call.headers['x-api-key']);
  if (!door) throw new ApiError(401, 'unauthorized', 'The API key is missing or not valid.');
  const scopes = scopesFor(call);
  if (!door.key.allows(scopes)) throw scopeMissing(scopes);
  return door;
}

function claimFor(call: Call, { accounts }: Services): Claim | undefined {
  if (call.method !== 'POST' || call.idempotencyKey === null) return undefined;
  const door = accounts.open(call.headers['x-api-key']);
  return door?.world.idempotency.claim(`${call.method} ${call.path}`, call.idempotencyKey);
}

function beforeEffect({ effect, html200 }: FaultRule): Outcome | undefined {
  if (effect === 'drop' || effect === 'hang') return effect;
  if (effect === 'html') return { answer: gatewayPage(html200 ? 200 : 502), cut: false };
  if (typeof effect !== 'object') return undefined;
  const answer = 'page' in effect ? foreignPage(effect) : orderedFailure(effect);
  return { answer, cut: false };
}

function afterEffect(answer: Answer, fault: FaultRule | undefined): Outcome {
  if (fault?.effect === 'drop-after') return 'drop';
  if (fault?.effect === 'twice') return 'repeat';
  if (fault?.effect === 'bad-schema') return { answer: brokenSchema(), cut: false };
  return { answer, cut: fault?.effect === 'truncate' };
}
