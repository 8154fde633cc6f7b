import { requestOf } from '../../core/draft/draft-request.ts';
import { type Job, newJob } from '../../core/job/job.ts';
import { wayOf } from '../../core/job/way.ts';
import type { StoredPhoto } from '../../core/photo/photo.ts';
import type { RowOrder } from '../../core/table/table.ts';
import { accountToFix } from '../../store/key-accounts.ts';
import { readTable } from '../../store/table.ts';
import { createOrdered } from '../../store/table-orders.ts';
import { thenTick } from '../engine/tick.ts';
import { remember } from './voices.ts';

/** Makes one job of each row of the table that is ordered, as it was when it was ordered. */
export async function orderTable(): Promise<void> {
  const { ordered } = await readTable();
  if (ordered.length === 0) return;
  const owners = new Set(ordered.map(({ order }) => order?.draft.account));
  const accounts = new Map<string | undefined, string | null>();
  for (const owner of owners) accounts.set(owner, await accountToFix(owner));
  const now = Date.now();
  const jobOf = (order: RowOrder, stored: StoredPhoto, index: number): Job | null => {
    const { draft } = order;
    const request = requestOf(draft);
    const way = wayOf(draft, draft.photo, stored, now);
    if (!request || !way) return null;
    const account = accounts.get(draft.account) ?? null;
    // A millisecond apart: the list and the queue keep the rows in order.
    return newJob({
      id: draft.id,
      createdAt: now + index,
      photo: draft.photo,
      request,
      way,
      account,
    });
  };
  const [last] = (await thenTick(() => createOrdered(jobOf))).slice(-1);
  if (last) await remember(last.request, last.account ?? undefined);
}
