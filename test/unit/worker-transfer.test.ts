import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTransfer } from '../../utils/core/transfer/read.ts';
import { type Entries, fileOf } from '../../utils/core/transfer/transfer.ts';
import { markOf } from '../../utils/store/accounts.ts';
import { withDatabase } from '../../utils/store/database.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { listPayments } from '../../utils/store/ledger.ts';
import { readForTransfer } from '../../utils/store/transfer-settings.ts';
import { addApiKey } from '../../utils/worker/commands/keys.ts';
import { importEntries } from '../../utils/worker/commands/transfer.ts';
import { aJob, STAGES } from './support/job.ts';
import { aPayment } from './support/payment.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import { ACCOUNT, eventually, seedJob, useWorker } from './support/worker.ts';

const OTHER = 'sk-other-key-of-mine';
const simulator = useSimulator({ keys: [KEY, OTHER] });
useWorker();

const of = (id: string, name: keyof typeof STAGES) => {
  const stage = STAGES[name];
  const own = 'remoteId' in stage ? { ...stage, remoteId: `video-of-${id}` } : stage;
  return aJob({ id, account: ACCOUNT, stage: own });
};
const paid = aPayment({ id: 'a.1', end: 'made', endedAt: 1, usd: 0.2 });
const FILE: Entries = {
  videos: [
    of('a', 'ready'),
    of('b', 'rendering'),
    of('c', 'queued'),
    of('d', 'submitting'),
    of('e', 'unclear'),
  ],
  payments: [paid],
};
const sent = () => simulator().requests.filter(({ method }) => method !== 'GET');

describe('a file of another computer', () => {
  it('is taken over at once, and nothing of it is sent', async () => {
    expect(await importEntries(FILE)).toEqual({
      added: 2,
      updated: 0,
      known: 0,
      left: 3,
      payments: 1,
    });
    // What HeyGen has is followed: it is asked for it.
    await eventually(() =>
      simulator().requests.some(({ path }) => path.includes('/v3/videos')),
    ).toBe(true);
    expect((await listJobs()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(await listPayments()).toEqual([paid]);
    expect(sent()).toEqual([]);
  });

  it('changes nothing when it comes again', async () => {
    await importEntries({ videos: [of('a', 'ready')], payments: [paid] });
    const before = [await listJobs(), await listPayments()];
    const again = await importEntries({ videos: [of('a', 'ready')], payments: [paid] });
    expect(again).toMatchObject({ added: 0, updated: 0, known: 1, payments: 0 });
    expect([await listJobs(), await listPayments()]).toEqual(before);
  });

  it('takes nothing from what this computer is sending', async () => {
    const mine = { ...of('a', 'submitting'), dueAt: null };
    await seedJob(mine);
    await importEntries(FILE);
    expect((await getJob('a'))?.stage).toEqual(mine.stage);
  });

  it('deletes nothing at HeyGen', async () => {
    await importEntries({
      videos: [{ ...of('a', 'ready'), discarded: true, dueAt: 0 }],
      payments: [],
    });
    expect(await getJob('a')).toMatchObject({ discarded: false, dueAt: null });
    expect(sent()).toEqual([]);
  });

  it('is taken over as a whole, or not at all', async () => {
    const unstorable = { ...paid, title: (() => '') as never };
    const taking = importEntries({ ...FILE, payments: [unstorable] });
    await expect(taking).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await listJobs()).toEqual([]);
  });

  it('leaves what can’t be read as it is', async () => {
    await withDatabase((db) => db.put('jobs', { id: 'a', damaged: true } as never));
    expect(await importEntries({ videos: [of('a', 'ready')], payments: [] })).toMatchObject({
      added: 0,
      known: 1,
    });
  });
});

describe('an exported file', () => {
  it('has no key in it, and nothing that tells one', async () => {
    await addApiKey(OTHER);
    await seedJob(of('a', 'ready'));
    const kept = await fakeBrowser.storage.local.get(null);
    expect(JSON.stringify(kept)).toContain(KEY);
    const text = fileOf(await readForTransfer(), 1);
    for (const secret of [KEY, OTHER, await markOf(KEY), await markOf(OTHER)]) {
      expect(text).not.toContain(secret);
    }
    expect(readTransfer(text)).toMatchObject({ ok: true });
  });
});
