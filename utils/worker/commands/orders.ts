import { listDrafts } from '../../store/drafts.ts';
import { withdrawOrder } from '../../store/orders.ts';
import { keepFace } from './faces.ts';
import { submitJob } from './jobs.ts';
import { orderTable } from './table.ts';

/**
 * Carries out what was pressed and never heard of here, because the popup or the browser ended in that moment. What
 * can't be made of it waits in its draft again.
 */
export async function takeOrders(): Promise<void> {
  try {
    await orderTable();
    for (const draft of await listDrafts()) {
      const { id, ordered } = draft;
      if (!ordered) continue;
      const { face } = ordered;
      const order = face === undefined ? submitJob(draft) : keepFace(id, face);
      if ((await order) === 'incomplete') await withdrawOrder(id);
    }
  } catch (error) {
    console.error(error);
  }
}
