import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KEEPINGS, type Keeping } from '../../utils/core/key-keeping.ts';
import { movesTo } from '../../utils/core/key-moves.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { hasKey, keptKeys, keyKeeping, keyLocked } from '../../utils/store/keys.ts';
import {
  apiKey,
  carryOut,
  isLocked,
  keySecrets,
  keyVault,
  partsFor,
} from '../../utils/store/secrets.ts';
import * as vault from '../../utils/store/vault.ts';
import { currentAccount } from '../../utils/worker/account.ts';
import {
  forgetLockedKeys,
  keepKeysIn,
  lockKeys,
  unlockKeys,
} from '../../utils/worker/commands/key-keeping.ts';
import { addApiKey, setApiKey, switchKey } from '../../utils/worker/commands/keys.ts';
import { tick } from '../../utils/worker/engine/tick.ts';
import { settleKeys } from '../../utils/worker/keyring.ts';
import { aJob, STAGES } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import { ACCOUNT, eventually, seedJob, useWorker } from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const PASSPHRASE = 'correct horse';

// Hundreds of thousands of rounds are for those who guess.
vi.mock('../../utils/store/vault.ts', async (original) => {
  const real = await original<typeof vault>();
  return {
    ...real,
    vaultKeyOf: (typed: string, salt?: string) => real.vaultKeyOf(typed, salt, 1_000),
  };
});

beforeEach(() => settleKeys());

const local = async () => JSON.stringify(await fakeBrowser.storage.local.get());
/** As the browser's end does, and the worker's next start. */
async function restart(): Promise<void> {
  await fakeBrowser.storage.session.clear();
  await settleKeys();
}

describe('keys for this session of the browser', () => {
  it('are not on the disk, and work', async () => {
    expect(await keepKeysIn('session', '')).toBe(true);
    expect(await local()).not.toContain(KEY);
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await hasKey.getValue()).toBe(true);
    expect(await keptKeys.getValue()).toHaveLength(1);
  });

  it('are gone with it, and what is asked for waits for a key', async () => {
    await keepKeysIn('session', '');
    await restart();
    expect(await hasKey.getValue()).toBe(false);
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES.rendering }));
    await tick();
    expect(await getJob('job-1')).toMatchObject({ trouble: { kind: 'otherAccount' }, dueAt: null });
    expect(await setApiKey(KEY)).toMatchObject({ ok: true });
    expect(await local()).not.toContain(KEY);
    await eventually(async () => (await getJob('job-1'))?.trouble?.kind).not.toBe('otherAccount');
  });
});

describe('locked keys', () => {
  it('are encrypted on the disk, and work until the browser is closed', async () => {
    expect(await keepKeysIn('locked', PASSPHRASE)).toBe(true);
    expect(await local()).not.toContain(KEY);
    expect(await local()).not.toContain(PASSPHRASE);
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await isLocked()).toBe(false);
    await restart();
    expect(await apiKey.getValue()).toBe('');
    expect([await isLocked(), await keyLocked.getValue(), await hasKey.getValue()]).toEqual([
      true,
      true,
      true,
    ]);
    // What is known of them stays: names, and whose they are.
    expect(await keptKeys.getValue()).toHaveLength(1);
    expect(await currentAccount()).toBe(ACCOUNT);
  });

  it('are opened by the passphrase alone, and a wrong one loses nothing', async () => {
    await keepKeysIn('locked', PASSPHRASE);
    await restart();
    const before = await keyVault.getValue();
    expect(await unlockKeys('correct house')).toBe(false);
    expect(await keyVault.getValue()).toEqual(before);
    expect(await unlockKeys(PASSPHRASE)).toBe(true);
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await keyLocked.getValue()).toBe(false);
  });

  it('keep what is in flight waiting, and let it go on', async () => {
    await keepKeysIn('locked', PASSPHRASE);
    await lockKeys();
    await seedJob(aJob({ account: ACCOUNT, stage: STAGES.rendering }));
    const asked = simulator().requests.length;
    await tick();
    expect(await getJob('job-1')).toMatchObject({
      stage: { name: 'rendering' },
      trouble: { kind: 'locked' },
      dueAt: null,
    });
    expect(simulator().requests).toHaveLength(asked);
    await unlockKeys(PASSPHRASE);
    await eventually(async () => (await getJob('job-1'))?.trouble?.kind).not.toBe('locked');
  });

  it('are added to while they are open, and are all there after the next start', async () => {
    await keepKeysIn('locked', PASSPHRASE);
    await simulator().addAccount({
      name: 'more',
      email: 'more@example.com',
      keys: ['sk-one-more-key'],
    });
    await addApiKey('sk-one-more-key');
    const all = await keySecrets.getValue();
    await restart();
    await unlockKeys(PASSPHRASE);
    expect(await keySecrets.getValue()).toEqual(all);
    expect(await local()).not.toContain(KEY);
  });

  it('are not changed while they are locked', async () => {
    await keepKeysIn('locked', PASSPHRASE);
    await restart();
    const before = await local();
    const locked = { ok: false, failure: { kind: 'locked' } };
    expect(await setApiKey('sk-other')).toEqual(locked);
    expect(await addApiKey('sk-other')).toEqual(locked);
    await switchKey('any');
    expect(await keepKeysIn('kept', '')).toBe(false);
    expect(await local()).toBe(before);
  });

  it('are forgotten with a forgotten passphrase, and new ones are kept', async () => {
    await keepKeysIn('locked', PASSPHRASE);
    await restart();
    await forgetLockedKeys();
    expect([await hasKey.getValue(), await keyKeeping.getValue()]).toEqual([false, 'kept']);
    expect(await keptKeys.getValue()).toEqual([]);
    expect(await setApiKey(KEY)).toMatchObject({ ok: true });
  });

  it('want a passphrase that is not too short', async () => {
    expect(await keepKeysIn('locked', '1234567')).toBe(false);
    expect(await keyKeeping.getValue()).toBe('kept');
  });
});

describe('a move between two ways of keeping', () => {
  const ways = KEEPINGS.flatMap((from) => KEEPINGS.map((to) => [from, to] as const));
  const cuts = ways.flatMap(([from, to]) =>
    Array.from({ length: movesTo(to).length + 1 }, (_, done) => [from, to, done] as const),
  );

  it.each(cuts)(
    'from %s to %s, cut short after %s steps, loses nothing',
    async (from, to, done) => {
      if (from !== 'kept') await keepKeysIn(from, PASSPHRASE);
      const key = to === 'locked' ? await vault.vaultKeyOf(PASSPHRASE) : null;
      const parts = await partsFor(to, key);
      for (const move of movesTo(to).slice(0, done)) await carryOut(move, parts);
      // The worker dies, and the next one begins; the browser goes on.
      await settleKeys();
      expect(await apiKey.getValue()).toBe(KEY);
      expect(Object.values(await keySecrets.getValue())).toEqual([KEY]);
      const now: Keeping = await keyKeeping.getValue();
      expect([from, to]).toContain(now);
      const stored = await fakeBrowser.storage.local.get();
      expect(JSON.stringify(stored).includes(KEY)).toBe(now === 'kept');
      expect('keyVault' in stored).toBe(now === 'locked');
    },
  );
});
