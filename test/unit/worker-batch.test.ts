import { beforeEach, describe, expect, it } from 'vitest';
import type { StageName } from '../../utils/core/job/job.ts';
import { CONCURRENCY_LIMIT, due, nextDueAt } from '../../utils/core/job/schedule.ts';
import { transition } from '../../utils/core/job/transition.ts';
import type { Row, RowOrder } from '../../utils/core/table/table.ts';
import { withdrawBatch } from '../../utils/store/batches.ts';
import { getFile, keepFile } from '../../utils/store/files.ts';
import { applyEvent } from '../../utils/store/job-changes.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { addToTable, orderRows, readTable, removeRows } from '../../utils/store/table.ts';
import { pauseBatch, stopBatch } from '../../utils/worker/commands/batch.ts';
import { orderTable } from '../../utils/worker/commands/table.ts';
import { anEmptyDraft } from './support/draft.ts';
import { aJob, STAGES, T0 } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
import { changeAccount, useWorker } from './support/worker.ts';

useSimulator();
useWorker();
// Nothing is sent here: every job waits for the account that the key does not belong to.
beforeEach(() => changeAccount());

const aRow = (id: string, place: number): Row => ({ id, place, cells: [`${id}.jpg`, 'Hello'] });
const HEAD = { columns: ['Photo', 'Script'], photos: [] };

const anOrder = (id: string, changes: Partial<RowOrder> = {}): RowOrder => ({
  draft: anEmptyDraft({
    id,
    script: 'Good morning to all of you.',
    voice: { id: 'voice-1', name: 'Somebody' },
  }),
  ...changes,
});

async function ordered(): Promise<void> {
  await addToTable(HEAD, [aRow('one', 1), aRow('two', 2), aRow('wrong', 3), aRow('three', 4)]);
  await orderRows(
    ['one', 'two', 'three'].map((id) => anOrder(id)),
    T0,
    orderTable,
  );
}

/** It leaves: what the engine notes before the request does. */
async function send(id: string): Promise<void> {
  await applyEvent(id, { type: 'started', at: T0, account: 'somebody' });
  await applyEvent(id, { type: 'sent', at: T0 });
}

const wasSent = async (id: string) => {
  const stage = (await getJob(id))?.stage;
  return stage?.name === 'submitting' && stage.sends > 0;
};

const open = async () => (await listJobs()).filter(({ discarded }) => !discarded);

describe('a batch that is paused', () => {
  it('sends nothing until it goes on', async () => {
    await ordered();
    await send('one');
    await pauseBatch(T0, true);
    await Promise.all(['two', 'three'].map(send));
    expect(await Promise.all(['one', 'two', 'three'].map(wasSent))).toEqual([true, false, false]);
    await pauseBatch(T0, false);
    await send('two');
    expect(await wasSent('two')).toBe(true);
  });

  it('stays paused where the request was about to leave', async () => {
    await ordered();
    await applyEvent('one', { type: 'started', at: T0, account: 'somebody' });
    await pauseBatch(T0, true);
    await applyEvent('one', { type: 'sent', at: T0 });
    expect(await wasSent('one')).toBe(false);
  });

  it('keeps nothing else waiting, and wakes nobody', () => {
    const paused = Array.from({ length: CONCURRENCY_LIMIT }, (_, index) =>
      aJob({ id: `paused-${index}`, paused: true, stage: { ...STAGES.uploading } }),
    );
    const limited = aJob({ id: 'limited', paused: true, trouble: { kind: 'rateLimited' } });
    const other = aJob({ id: 'other', createdAt: T0 + 1 });
    const conditions = {
      busy: new Set<string>(),
      watched: false,
      limit: CONCURRENCY_LIMIT,
      account: null,
    };
    const steps = due([...paused, limited, other], T0 + 2, conditions);
    expect(steps).toEqual([{ do: 'start', job: other }]);
    expect(nextDueAt([...paused, limited], null)).toBeNull();
  });

  it('follows what HeyGen has, and what is tried again by hand leaves', () => {
    const pause = { type: 'paused', at: T0 + 1, paused: true } as const;
    const names = (Object.keys(STAGES) as StageName[]).filter(
      (name) => transition(aJob({ stage: STAGES[name] }), pause).paused !== true,
    );
    expect(names).toEqual(['ready', 'failed']);
    const failed = aJob({ stage: STAGES.failed, paused: true });
    const again = transition(failed, { type: 'retried', at: T0 + 2, route: 'link' });
    expect(again).not.toHaveProperty('paused');
  });
});

describe('a batch that is stopped', () => {
  it('leaves what was sent, and has the other rows back where they were', async () => {
    await ordered();
    await send('two');
    expect(await stopBatch(T0)).toBe(2);
    expect((await open()).map(({ id }) => id)).toEqual(['two']);
    const { head, rows } = await readTable();
    expect(head.columns).toEqual(HEAD.columns);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['one.jpg', 'wrong.jpg', 'three.jpg']);
    expect(await stopBatch(T0)).toBe(0);
    expect((await readTable()).rows).toHaveLength(3);
  });

  it('sends each row or has it back, whichever comes first', async () => {
    await ordered();
    for (const id of ['one', 'two', 'three']) {
      await applyEvent(id, { type: 'started', at: T0, account: 'somebody' });
    }
    const leave = (id: string) => applyEvent(id, { type: 'sent', at: T0 });
    const [, back] = await Promise.all([
      leave('one'),
      withdrawBatch(T0, T0 + 1),
      leave('two'),
      leave('three'),
    ]);
    const sent = (await Promise.all(['one', 'two', 'three'].map(wasSent))).filter(Boolean).length;
    expect(back + sent).toBe(3);
    expect((await open()).filter(({ stage }) => stage.name === 'submitting')).toHaveLength(sent);
    expect((await readTable()).rows).toHaveLength(1 + back);
  });

  it('has the photos back that came along, and fits the columns there are by now', async () => {
    const bytes = new Blob(['jpeg'], { type: 'image/jpeg' });
    const file = await keepFile(bytes, 'ada.jpg', T0);
    await addToTable({ ...HEAD, photos: [file] }, [aRow('ada', 1)]);
    const photo = { url: `file:${file.id}`, pageUrl: '', pageTitle: 'ada.jpg' };
    const order = anOrder('ada');
    const draft = { ...order.draft, photo };
    await orderRows([{ draft, file: file.id }], T0, orderTable);
    expect((await readTable()).rows).toEqual([]);
    await addToTable({ columns: ['Script', 'Photo'], photos: [] }, [
      { id: 'new', place: 2, cells: ['Hi', 'x.jpg'] },
    ]);
    await removeRows(['none']);
    await stopBatch(T0);
    const { head, rows } = await readTable();
    expect(head).toEqual({ columns: ['Script', 'Photo'], photos: [file] });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Hello', 'ada.jpg'],
      ['Hi', 'x.jpg'],
    ]);
    expect(rows[0]?.id).not.toBe('ada');
    expect(await (await getFile(file.id))?.text()).toBe('jpeg');
  });
});
