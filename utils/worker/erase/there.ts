import { forEachAtOnce } from '../../concurrency.ts';
import { after, dueLeftovers, type Outcome } from '../../core/erasure/erasure.ts';
import type { Leftover } from '../../core/erasure/leftovers.ts';
import { HeygenError } from '../../core/failure.ts';
import { changeErasure, erasure } from '../../store/erasure.ts';
import { erasureKeys } from '../../store/secrets.ts';
import { lastClient } from '../heygen.ts';

const MOST_AT_ONCE = 3;
/** What came of so many is stored together: a death asks again about a few that are gone. */
const BATCH = 12;

/** Deletes at HeyGen what can be tried now. @returns when the rest can be tried; `null`: there is none. */
export async function eraseThere(): Promise<number | null> {
  for (;;) {
    const left = (await erasure.getValue())?.left ?? [];
    if (left.length === 0) return null;
    const batch = dueLeftovers(left, Date.now()).slice(0, BATCH);
    if (batch.length === 0) return Math.min(...left.map(({ dueAt }) => dueAt));
    const keys = await erasureKeys.getValue();
    const outcomes: Outcome[] = [];
    await forEachAtOnce(MOST_AT_ONCE, batch, async (of) => {
      outcomes.push({ of, failure: await remove(of, keys[of.account]) });
    });
    await changeErasure((it) => after(it, outcomes, Date.now()));
  }
}

/** @returns why it is not deleted. */
async function remove({ kind, account, id }: Leftover, key: string | undefined) {
  if (key === undefined) return { kind: 'otherAccount', message: account } as const;
  const client = lastClient(key);
  const ask = {
    video: () => client.deleteVideo(id),
    face: () => client.deleteAvatar(id),
    file: () => client.deleteAsset(id),
  };
  try {
    await ask[kind]();
    return null;
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    return error.failure;
  }
}
