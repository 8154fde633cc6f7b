import type { Account } from '../../core/account.ts';
import { entryOf } from '../../core/entry-of.ts';
import { factsOf, isToBeAsked } from '../../core/key-notices.ts';
import type { Result } from '../../messages.ts';
import { seenAccount } from '../../store/balance.ts';
import { announce } from '../../store/changes.ts';
import { atHeygen } from '../../store/heygen-clock.ts';
import { currentKeyId, keptKeys } from '../../store/keys.ts';
import { apiKey, isLocked, keySecrets } from '../../store/secrets.ts';
import { currentAccount } from '../account.ts';
import { askOfKey, askWhose } from '../heygen.ts';
import { keepAwake } from '../keep-awake.ts';
import { dropKey, idOf, keepKey, noteKey, settleKeys, takeUp } from '../keyring.ts';
import { findOwner, LOCKED, remember } from './account.ts';
import { orderAll, resumeJobs } from './jobs.ts';

/**
 * Checks a key and keeps it in place of the one in use, unless HeyGen refuses it; an empty one takes the key in use
 * away.
 */
export async function setApiKey(typed: string): Promise<Result<Account>> {
  if (await isLocked()) return LOCKED;
  const key = typed.trim();
  const result = await askWhose(key);
  if (isRefused(key, result)) return result;
  await settleKeys();
  const current = await currentKeyId.getValue();
  if (key === '') {
    if (current !== null) await removeKey(current);
    return result;
  }
  if (key !== (await apiKey.getValue())) {
    await switchTo(await keepKey(key, await findOwner(key, result), current));
  }
  await remember(key, result);
  await resumeJobs();
  askAboutSoon([await idOf(key)]);
  return result;
}

/** Checks a further key and keeps it beside the others, unless HeyGen refuses it. The one in use stays so. */
export async function addApiKey(typed: string): Promise<Result<Account>> {
  if (await isLocked()) return LOCKED;
  const key = typed.trim();
  if ((await apiKey.getValue()) === '') return setApiKey(key);
  const result = await askWhose(key);
  if (key === '' || isRefused(key, result)) return result;
  const id = await keepKey(key, await findOwner(key, result));
  if ((await keptKeys.getValue()).length > 1) await orderAll(await currentAccount());
  askAboutSoon([id]);
  return result;
}

const isRefused = (key: string, result: Result<Account>): boolean =>
  !result.ok && result.failure.kind === 'unauthorized' && key !== '';

/** Makes one of the kept keys the one in use. */
export async function switchKey(id: string): Promise<void> {
  if (await isLocked()) return;
  await settleKeys();
  await switchTo(id);
  await resumeJobs();
}

/** Forgets a kept key. Where it was in use, the first of the others is now. */
export async function removeKey(id: string): Promise<void> {
  if (await isLocked()) return;
  await settleKeys();
  if (id === (await currentKeyId.getValue())) {
    const next = (await keptKeys.getValue()).find((each) => each.id !== id);
    await switchTo(next?.id ?? null);
  }
  await dropKey(id);
  await resumeJobs();
}

async function switchTo(id: string | null): Promise<void> {
  if (id === (await currentKeyId.getValue()) || !(await takeUp(id))) return;
  await seenAccount.setValue(null);
  // Another account has other voices.
  announce('voices');
}

/** The keys are shown: their list is in order, and HeyGen is asked about those that it was not asked about today. */
export async function refreshKeys(): Promise<void> {
  await settleKeys();
  if (await isLocked()) return;
  const now = Date.now();
  const due = (await keptKeys.getValue()).filter(({ askedAt }) => isToBeAsked(askedAt, now));
  askAboutSoon(due.map(({ id }) => id));
}

/** Nobody waits for it. */
function askAboutSoon(ids: readonly string[]): void {
  void keepAwake(Promise.all(ids.map(askAbout))).catch(console.error);
}

/** HeyGen was not reached: it is asked the next time. */
const UNHEARD: ReadonlySet<string> = new Set(['network', 'intercepted']);

/** What HeyGen tells of a key informs, and no more: what it does not tell is no failure. */
async function askAbout(id: string): Promise<void> {
  const key = entryOf(await keySecrets.getValue(), id);
  if (key === undefined) return;
  const answer = await askOfKey(key);
  if (!answer.ok && UNHEARD.has(answer.failure.kind)) return;
  const now = Date.now();
  const heygenNow = (await atHeygen(now)) ?? now;
  // HeyGen refuses a key that has expired: what it told before stands.
  await noteKey(id, ({ facts }) => ({
    askedAt: now,
    facts: answer.ok ? factsOf(answer.value, now, heygenNow) : facts,
  }));
}
