import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { NO_TABLE, type Row, type RowOrder } from '../../utils/core/table/table.ts';
import { getFile, keepFile, sweepFiles } from '../../utils/store/files.ts';
import { removeJob } from '../../utils/store/job-changes.ts';
import { listJobs } from '../../utils/store/jobs.ts';
import { currentKeyId, keptKeys } from '../../utils/store/keys.ts';
import { getPhoto } from '../../utils/store/photos.ts';
import {
  addToTable,
  orderRows,
  readTable,
  removeRows,
  saveRow,
  tableFiles,
} from '../../utils/store/table.ts';
import { takeOrders } from '../../utils/worker/commands/orders.ts';
import { orderTable } from '../../utils/worker/commands/table.ts';
import { anEmptyDraft } from './support/draft.ts';
import { T0 } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
import { ACCOUNT, changeAccount, STRANGER, useWorker } from './support/worker.ts';

useSimulator();
useWorker();
// Nothing is sent here: every job waits for the account that the key does not belong to.
beforeEach(() => changeAccount());

const aRow = (id: string, place: number): Row => ({ id, place, cells: [id] });
const ROWS = [aRow('one', 1), aRow('two', 2), aRow('three', 3)];

const anOrder = (id: string, changes: Partial<Draft> = {}): RowOrder => ({
  draft: anEmptyDraft({
    id,
    script: 'Good morning to all of you.',
    voice: { id: 'voice-1', name: 'Somebody' },
    ...changes,
  }),
});

const HEAD = { columns: ['Photo'], photos: [] };
const nobody = async () => {};
const idsLeft = async () => (await readTable()).rows.map(({ id }) => id);
const jobIds = async () => (await listJobs()).map(({ id }) => id).sort();

beforeEach(() => addToTable(HEAD, ROWS));

describe('an ordered table', () => {
  it('makes one job of each row that was ordered, and keeps the others', async () => {
    await orderRows([anOrder('one'), anOrder('three')], T0, orderTable);
    // The newest first, as in the list.
    expect((await listJobs()).map(({ id }) => id)).toEqual(['three', 'one']);
    expect(await idsLeft()).toEqual(['two']);
  });

  it('is made once, however often it is asked for and pressed', async () => {
    await orderRows([anOrder('one')], T0, nobody);
    await Promise.all([orderTable(), orderTable(), takeOrders()]);
    await orderRows([anOrder('one')], T0, orderTable);
    expect(await jobIds()).toEqual(['one']);
    await removeJob('one');
    await orderRows([anOrder('one')], T0, orderTable);
    expect(await jobIds()).toEqual([]);
  });

  it('that nobody heard of is made when the worker starts', async () => {
    await orderRows([anOrder('one'), anOrder('two')], T0, nobody);
    expect(await idsLeft()).toEqual(['three']);
    await takeOrders();
    expect(await jobIds()).toEqual(['one', 'two']);
    expect((await readTable()).orders).toEqual([]);
  });

  it('is made in the account that it was ordered for, whatever key is used since', async () => {
    const key = { name: '', end: '', account: ACCOUNT, label: '', facts: null, askedAt: null };
    await keptKeys.setValue([
      { ...key, id: 'its' },
      { ...key, id: 'other', account: STRANGER },
    ]);
    await currentKeyId.setValue('other');
    await orderRows([anOrder('one', { account: ACCOUNT })], T0, orderTable);
    expect(await listJobs()).toMatchObject([{ id: 'one', orderedFor: ACCOUNT }]);
  });

  it('leaves nothing behind once its last row is made', async () => {
    await orderRows(
      ROWS.map(({ id }) => anOrder(id)),
      T0,
      orderTable,
    );
    expect(await readTable()).toEqual({ head: NO_TABLE, rows: [], orders: [] });
  });

  it('counts as it was when it was ordered', async () => {
    await orderRows([anOrder('one')], T0, nobody);
    await saveRow({ ...aRow('one', 1), cells: ['typed meanwhile'] });
    await removeRows(['one', 'two']);
    await orderTable();
    expect(await jobIds()).toEqual(['one']);
    expect(await idsLeft()).toEqual(['three']);
  });

  it('gives each job the photo that was brought along', async () => {
    const { id: file } = await keepFile(new Blob(['jpeg'], { type: 'image/jpeg' }), 'a.jpg', T0);
    const photo = { url: `file:${file}`, pageUrl: '', pageTitle: 'a.jpg' };
    await orderRows([{ ...anOrder('one', { photo }), file }], T0, orderTable);
    expect((await listJobs()).map(({ route }) => route)).toEqual(['upload']);
    expect(await (await getPhoto('one'))?.bytes?.text()).toBe('jpeg');
  });

  it('has a row back of which nothing can be made', async () => {
    const photo = { url: 'file:gone', pageUrl: '', pageTitle: 'a.jpg' };
    await orderRows([{ ...anOrder('one', { photo }), file: 'gone' }], T0, orderTable);
    expect(await jobIds()).toEqual([]);
    expect(await idsLeft()).toEqual(['one', 'two', 'three']);
  });
});

it('that is typed in once more after it became a job makes no second one', async () => {
  await orderRows([anOrder('one')], T0, orderTable);
  await saveRow(aRow('one', 1));
  await orderRows([anOrder('one')], T0, orderTable);
  expect(await jobIds()).toEqual(['one']);
  expect(await idsLeft()).toEqual(['two', 'three']);
});

it('keeps its photos from the sweep', async () => {
  const { id, name } = await keepFile(new Blob(['jpeg']), 'a.jpg', 0);
  await addToTable({ ...HEAD, photos: [{ id, name }] }, []);
  await sweepFiles(new Set(await tableFiles()), T0);
  expect(await getFile(id)).toBeDefined();
});
