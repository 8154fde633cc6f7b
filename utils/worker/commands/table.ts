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
  const { orders } = await readTable();
  if (orders.length === 0) return;
  const accounts = new Map<string | undefined, string | null>();
  for (const { draft } of orders) {
    const { account } = draft;
    if (!accounts.has(account)) accounts.set(account, await accountToFix(account));
  }
  const now = Date.now();
  const jobOf = ({ draft, batch }: RowOrder, stored: StoredPhoto): Job | null => {
    const { id, createdAt, photo } = draft;
    const request = requestOf(draft);
    const way = wayOf(draft, photo, stored, now);
    if (!request || !way) return null;
    const account = accounts.get(draft.account) ?? null;
    return newJob({ id, createdAt, photo, request, way, account, ...(batch && { batch }) });
  };
  const ids = orders.map(({ draft }) => draft.id);
  const made = await thenTick(() => createOrdered(ids, jobOf));
  const last = made.toSorted((a, b) => a.createdAt - b.createdAt).at(-1);
  if (last) await remember(last.request, last.account ?? undefined);
}
