import { type Account, isOnlyUntold, labelIn } from '../../core/account.ts';
import { remoteIdOf } from '../../core/job/job.ts';
import type { Result } from '../../messages.ts';
import { knownAccounts, markOf, ownerOf } from '../../store/accounts.ts';
import { seenAccount } from '../../store/balance.ts';
import { listJobs } from '../../store/jobs.ts';
import { apiKey, isLocked } from '../../store/secrets.ts';
import { addKey, newAccountId } from '../account.ts';
import { askWhose, knowsOneOf } from '../heygen.ts';
import { idOf, noteKey } from '../keyring.ts';

/** Known already, or proven by a video that it reaches, or another workspace. */
export async function findOwner(key: string, answer: Result<Account>): Promise<string> {
  const mark = await markOf(key);
  const label = answer.ok ? labelIn(answer.value) : '';
  const id = (await ownerOf(mark))?.id ?? (await provenOwner(key, label)) ?? newAccountId(mark);
  await addKey(id, mark, label);
  return id;
}

/** How many videos of an account are asked for at most, to see whether a new key reaches one. */
const MAX_PROOFS = 3;

/**
 * A new key of the same e-mail may be the same workspace's, or another's of the same person: one that reaches the
 * videos belongs to their workspace.
 */
async function provenOwner(key: string, label: string): Promise<string | undefined> {
  if (label === '') return undefined;
  const jobs = await listJobs();
  for (const { id, label: name } of await knownAccounts.getValue()) {
    if (name !== label) continue;
    const videos = jobs.filter((job) => job.account === id && job.request.make !== 'avatar');
    const ids = videos.flatMap((job) => remoteIdOf(job) ?? []).slice(0, MAX_PROOFS);
    if (await knowsOneOf(key, ids)) return id;
  }
  return undefined;
}

/** What is answered where a key is needed, and has to be unlocked first. */
export const LOCKED = { ok: false, failure: { kind: 'locked' } } as const;

/** Whose the key in use is, and what is left to spend. */
export async function readAccount(): Promise<Result<Account>> {
  if (await isLocked()) return LOCKED;
  const key = await apiKey.getValue();
  const result = await askWhose(key);
  if (key === (await apiKey.getValue())) await remember(key, result);
  return result;
}

/**
 * Keeps what HeyGen tells a key that is in use; what it refuses to tell is not asked again at once.
 *
 * @param key is in use.
 */
export async function remember(key: string, answer: Result<Account>): Promise<void> {
  const at = Date.now();
  if (answer.ok) {
    await seenAccount.setValue({ at, account: answer.value });
    const label = labelIn(answer.value);
    if (label !== '') await noteKey(await idOf(key), () => ({ label }));
  } else if (isOnlyUntold(answer.failure)) {
    await seenAccount.setValue({ at, account: null, refusal: answer.failure });
  }
}
