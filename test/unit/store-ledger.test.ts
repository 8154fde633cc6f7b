import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { transition } from '../../utils/core/job/transition.ts';
import { deleteDatabase, withDatabase } from '../../utils/store/database.ts';
import { applyEvent, removeJob } from '../../utils/store/job-changes.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { listPayments, trimLedger } from '../../utils/store/ledger.ts';
import { beginPayment } from '../../utils/store/ledger-writes.ts';
import { spendingLimits } from '../../utils/store/limits.ts';
import { DATABASE_MIGRATIONS } from '../../utils/store/migrations.ts';
import type { StillspeakSchema } from '../../utils/store/schema.ts';
import { emptyDatabase } from './support/database.ts';
import { aJob, aVideo, T0 } from './support/job.ts';
import { aPayment } from './support/payment.ts';
import { seedJob } from './support/worker.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
});

/** A video of that many seconds, ready to leave: at a nickel a second. */
const seedSending = (id: string, seconds: number) => {
  const recording = { id: 'r', name: 'r', seconds };
  const request = aVideo({ narration: { type: 'audio', recording } });
  const stage = { name: 'submitting', key: `${id}.1`, since: T0, sends: 0, assets: {} } as const;
  return seedJob(aJob({ id, request, stage }));
};
const send = (id: string, at = T0) => applyEvent(id, { type: 'sent', at });
const sendsOf = async (id: string) => {
  const stage = (await getJob(id))?.stage;
  return stage?.name === 'submitting' ? stage.sends : 0;
};

describe('the ledger', () => {
  it('has each payment with the job that says it left, and keeps it when that is deleted', async () => {
    await seedSending('a', 10);
    await send('a');
    expect(await listPayments()).toMatchObject([{ id: 'a.1', estimatedUsd: 0.5, end: 'sent' }]);
    await removeJob('a');
    expect(await listPayments()).toHaveLength(1);
  });

  it('keeps what an earlier version had noted as spent', async () => {
    await deleteDatabase();
    const before = await openDB<StillspeakSchema>('stillspeak', 3, {
      upgrade(db, _old, _new, tx) {
        for (const { upgrade } of DATABASE_MIGRATIONS.slice(0, 3)) upgrade(db, tx);
      },
    });
    await before.put('spending', { id: 'job-7', at: T0, usd: 1.5 });
    before.close();
    expect(await listPayments()).toMatchObject([{ id: 'job-7', at: T0, usd: 1.5, end: 'made' }]);
    expect(await withDatabase(async (db) => [...db.objectStoreNames])).not.toContain('spending');
    await deleteDatabase();
    await deleteDB('stillspeak');
  });

  it('is kept for two years, and no longer', async () => {
    for (const [id, at] of [
      ['old', Date.UTC(2024, 4, 20)],
      ['kept', Date.UTC(2024, 5, 20)],
      ['new', T0],
    ] as const)
      await beginPayment(aPayment({ id, at }));
    await trimLedger(T0);
    expect((await listPayments()).map(({ id }) => id)).toEqual(['new', 'kept']);
  });
});

describe('a spending limit', () => {
  it('holds what would go over it, and asks with the amounts', async () => {
    await spendingLimits.setValue({ dayUsd: 0.8, monthUsd: null });
    await seedSending('a', 10);
    await seedSending('b', 10);
    await send('a');
    await send('b');
    const held = await getJob('b');
    expect(held?.stage.name).toBe('queued');
    expect(held?.trouble).toMatchObject({
      kind: 'overLimit',
      excess: { period: 'day', limitUsd: 0.8, usd: 0.5, totalUsd: 1 },
    });
    expect(held?.dueAt).toBeLessThanOrEqual(T0 + 3_600_000);
    expect(await listPayments()).toHaveLength(1);
  });

  it('is asked about before anything of the job leaves', async () => {
    await spendingLimits.setValue({ dayUsd: 0.1, monthUsd: null });
    await seedSending('a', 10);
    await seedJob({ ...aJob({ id: 'a' }), request: (await getJob('a'))?.request ?? aVideo() });
    await applyEvent('a', { type: 'started', at: T0, account: 'someone@example.com' });
    expect((await getJob('a'))?.trouble?.kind).toBe('overLimit');
  });

  it('lets go what the person allows, once, and asks anew when they try it again', async () => {
    await spendingLimits.setValue({ dayUsd: 0.1, monthUsd: null });
    await seedSending('a', 10);
    await send('a');
    await applyEvent('a', { type: 'exceeded', at: T0 });
    const started = await applyEvent('a', {
      type: 'started',
      at: T0,
      account: 'someone@example.com',
    });
    expect(started).toMatchObject({ mayExceed: true, trouble: null });
    await applyEvent('a', { type: 'uploaded', at: T0, part: 'audio', assetId: 'asset-1' });
    await send('a');
    expect(await sendsOf('a')).toBe(1);
    const failed = await applyEvent('a', { type: 'refused', at: T0, failure: { kind: 'invalid' } });
    const again = failed && transition(failed, { type: 'retried', at: T0, route: 'link' });
    expect(again).toMatchObject({ stage: { name: 'queued' } });
    expect(again && 'mayExceed' in again).toBe(false);
  });

  it('goes on by itself on the next day', async () => {
    await spendingLimits.setValue({ dayUsd: 0.5, monthUsd: null });
    await seedSending('a', 10);
    await seedSending('b', 10);
    await send('a');
    await send('b');
    const tomorrow = T0 + 86_400_000;
    const gone = await applyEvent('b', { type: 'started', at: tomorrow, account: 'x' });
    expect(gone).toMatchObject({ trouble: null, stage: { name: 'uploading' } });
  });

  it('frees what HeyGen refused or could not make', async () => {
    await spendingLimits.setValue({ dayUsd: 0.5, monthUsd: null });
    await seedSending('a', 10);
    await seedSending('b', 10);
    await send('a');
    await applyEvent('a', { type: 'refused', at: T0, failure: { kind: 'invalid' } });
    await send('b');
    expect(await sendsOf('b')).toBe(1);
  });

  it('lets go again with the same key what may have been taken: that is no second payment', async () => {
    await spendingLimits.setValue({ dayUsd: 0.5, monthUsd: null });
    await seedSending('a', 10);
    await send('a');
    await send('a');
    expect(await sendsOf('a')).toBe(2);
    expect(await listPayments()).toHaveLength(1);
  });

  it('is never passed by several at once, whatever else happens', async () => {
    const seconds = fc.integer({ min: 1, max: 20 });
    const all = fc.array(seconds, { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(all, fc.nat(30), async (lengths, nickels) => {
        await emptyDatabase();
        await spendingLimits.setValue({ dayUsd: nickels * 0.05, monthUsd: null });
        for (const [index, each] of lengths.entries()) await seedSending(`job-${index}`, each);
        await Promise.all([
          ...lengths.map((_, index) => send(`job-${index}`)),
          beginPayment(aPayment({ id: 'speech', what: 'speech', estimatedUsd: 0.05 })),
        ]);
        const sum = (await listPayments()).reduce((usd, it) => usd + (it.estimatedUsd ?? 0), 0);
        expect(sum).toBeLessThanOrEqual(nickels * 0.05 + 0.001);
      }),
      { numRuns: 25 },
    );
  });
});
