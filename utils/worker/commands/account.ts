import type { Account } from '../../core/account.ts';
import type { Result } from '../../messages.ts';
import { seenAccount } from '../../store/balance.ts';
import { announce } from '../../store/changes.ts';
import { withDatabase } from '../../store/database.ts';
import { accountId, apiKey } from '../../store/settings.ts';
import { ask, askWhose, nameOf } from '../heygen.ts';
import { resumeJobs } from './jobs.ts';

/** Checks a key and keeps it unless HeyGen refuses it; an empty one takes the key away. */
export async function setApiKey(typed: string): Promise<Result<Account>> {
  const key = typed.trim();
  const result = await askWhose(key);
  if (!result.ok && result.failure.kind === 'unauthorized' && key !== '') return result;
  if (key !== (await apiKey.getValue())) {
    // In this order: a worker that dies in between asks again whose the key is.
    await accountId.setValue(null);
    await seenAccount.setValue(null);
    await apiKey.setValue(key);
    await forgetVoices();
  }
  if (result.ok) {
    await accountId.setValue(nameOf(result.value));
    await remember(result.value);
  }
  await resumeJobs();
  return result;
}

/** Whose the kept key is, and what is left to spend. */
export async function readAccount(): Promise<Result<Account>> {
  const key = await apiKey.getValue();
  const result = await askWhose(key);
  if (result.ok && key === (await apiKey.getValue())) await remember(result.value);
  return result;
}

const remember = (account: Account) => seenAccount.setValue({ at: Date.now(), account });

/** Reads all voices anew and keeps them. */
export async function refreshVoices(): Promise<Result<null>> {
  const result = await ask(null, (client) => client.voices());
  if (!result.ok) return result;
  const catalogue = { id: 'all', fetchedAt: Date.now(), voices: result.value } as const;
  await withDatabase((db) => db.put('voices', catalogue));
  announce('voices');
  return { ok: true, value: null };
}

/** Another account has other voices of its own. */
async function forgetVoices(): Promise<void> {
  await withDatabase((db) => db.delete('voices', 'all'));
  announce('voices');
}
