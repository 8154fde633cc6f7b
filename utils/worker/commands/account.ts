import { type Account, isOnlyUntold } from '../../core/account.ts';
import { remoteIdOf } from '../../core/job/job.ts';
import type { Result } from '../../messages.ts';
import { knownAccounts, markOf, ownerOf } from '../../store/accounts.ts';
import { seenAccount } from '../../store/balance.ts';
import { announce } from '../../store/changes.ts';
import { listJobs } from '../../store/jobs.ts';
import { accountId, apiKey } from '../../store/settings.ts';
import { addKey, currentAccount, newAccountId } from '../account.ts';
import { askWhose, knowsOneOf } from '../heygen.ts';
import { resumeJobs } from './jobs.ts';

/** Checks a key and keeps it unless HeyGen refuses it; an empty one takes the key away. */
export async function setApiKey(typed: string): Promise<Result<Account>> {
  const key = typed.trim();
  const result = await askWhose(key);
  if (!result.ok && result.failure.kind === 'unauthorized' && key !== '') return result;
  if (key !== (await apiKey.getValue())) {
    // The key that goes is noted as its account's, to be known when it comes back.
    await currentAccount();
    const owner = key === '' ? null : await findOwner(key, result);
    await seenAccount.setValue(null);
    await apiKey.setValue(key);
    await accountId.setValue(owner);
    // Another account has other voices.
    announce('voices');
  }
  await remember(result);
  await resumeJobs();
  return result;
}

/** Known already, or proven by a video that it reaches, or another workspace. */
async function findOwner(key: string, answer: Result<Account>): Promise<string> {
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

const labelIn = ({ email, name }: Account): string => email || name;

/** Whose the kept key is, and what is left to spend. */
export async function readAccount(): Promise<Result<Account>> {
  const key = await apiKey.getValue();
  const result = await askWhose(key);
  if (key === (await apiKey.getValue())) await remember(result);
  return result;
}

/** What HeyGen refuses to tell is not asked again at once. */
async function remember(answer: Result<Account>): Promise<void> {
  const at = Date.now();
  if (answer.ok) await seenAccount.setValue({ at, account: answer.value });
  else if (isOnlyUntold(answer.failure)) {
    await seenAccount.setValue({ at, account: null, refusal: answer.failure });
  }
}
