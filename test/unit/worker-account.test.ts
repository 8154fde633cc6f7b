import { describe, expect, it } from 'vitest';
import { catalogId } from '../../utils/core/voice-load.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { seenAccount } from '../../utils/store/balance.ts';
import { apiKey } from '../../utils/store/secrets.ts';
import { accountId } from '../../utils/store/settings.ts';
import { keepVoiceCatalog, readVoices } from '../../utils/store/voices.ts';
import { currentAccount } from '../../utils/worker/account.ts';
import { readAccount } from '../../utils/worker/commands/account.ts';
import { setApiKey } from '../../utils/worker/commands/keys.ts';
import { liveVideo } from '../../utils/worker/commands/videos.ts';
import { refreshVoices } from '../../utils/worker/commands/voice-load.ts';
import { hearScript } from '../../utils/worker/commands/voices.ts';
import { aJob, aVideo } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  changeAccount,
  eventually,
  STRANGER,
  seedJob,
  useWorker,
} from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const keepVoices = (account = ACCOUNT) =>
  keepVoiceCatalog({ kind: 'catalog', id: catalogId(account), account, fetchedAt: 1, voices: [] });

describe('a key', () => {
  it('is kept with whose it is and what is left', async () => {
    await apiKey.setValue('');
    const result = await setApiKey(`  ${KEY}\n`);
    expect(result).toMatchObject({ ok: true, value: { email: ACCOUNT } });
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await currentAccount()).toBe(ACCOUNT);
    expect((await seenAccount.getValue())?.account?.email).toBe(ACCOUNT);
  });

  it('that HeyGen refuses leaves the one before in its place', async () => {
    expect(await setApiKey('sk-wrong')).toMatchObject({
      ok: false,
      failure: { kind: 'unauthorized', status: 401 },
    });
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await currentAccount()).toBe(ACCOUNT);
  });

  it('is kept while HeyGen can not say whose it is', async () => {
    simulator().fault({ path: '/v3/users/me', effect: 'html' });
    expect(await setApiKey('sk-another')).toMatchObject({ ok: false });
    expect(await apiKey.getValue()).toBe('sk-another');
    expect(await currentAccount()).not.toBe(ACCOUNT);
  });

  it.each([
    ['without the scope for it', { status: 403, code: 'insufficient_api_key_scope' }, 'scope'],
    ['where the call is not allowed', { status: 403, code: 'forbidden' }, 'forbidden'],
    ['where the call is gone', { status: 404, code: 'not_found' }, 'routeGone'],
  ] as const)('%s is kept, and why the balance is not known', async (_, effect, kind) => {
    simulator().fault({ path: '/v3/users/me', effect });
    await setApiKey('sk-narrow');
    expect(await apiKey.getValue()).toBe('sk-narrow');
    expect(await seenAccount.getValue()).toMatchObject({ account: null, refusal: { kind } });
  });

  it('takes with it what was known of the one before', async () => {
    await changeAccount();
    await keepVoices(STRANGER);
    expect(await readVoices()).toBeDefined();
    await setApiKey(KEY);
    expect(await currentAccount()).toBe(ACCOUNT);
    expect(await readVoices()).toBeUndefined();
  });

  it('that comes back finds its voices', async () => {
    await keepVoices();
    await changeAccount();
    expect(await readVoices()).toBeUndefined();
    await setApiKey(KEY);
    expect(await readVoices()).toBeDefined();
  });

  it('is taken away by an empty one', async () => {
    expect(await setApiKey('')).toEqual({ ok: false, failure: { kind: 'unauthorized' } });
    expect(await apiKey.getValue()).toBe('');
    expect(await accountId.getValue()).toBeNull();
  });

  it('lets go on what waited for it', async () => {
    await apiKey.setValue('');
    const held = { trouble: { kind: 'unauthorized' }, dueAt: null } as const;
    await seedJob(aJob({ id: 'keyless', account: null, ...held }));
    await setApiKey(KEY);
    await eventually(() => simulator().requests.map((it) => it.idempotencyKey)).toContain(
      'keyless.1',
    );
  });
});

describe('a second key of the same e-mail', () => {
  async function keepVideoOf(key: string): Promise<void> {
    await setApiKey(key);
    const body = aVideo({ narration: { type: 'audioLink', url: 'https://photos.example/a.mp3' } });
    const image = { type: 'url', url: 'https://photos.example/ada.jpg' } as const;
    const remoteId = await heygenClient(key).createVideo(body, { image }, 'v.1');
    const account = await accountId.getValue();
    const stage = { name: 'ready', remoteId, at: 1, durationSeconds: 1, costUsd: null } as const;
    await seedJob(aJob({ account, stage, dueAt: null }));
  }

  it('that reaches the videos of the first is of the same account', async () => {
    const OTHER = 'sk-second';
    simulator().addKey(OTHER);
    await keepVideoOf(KEY);
    const first = await accountId.getValue();
    await setApiKey(OTHER);
    expect(await accountId.getValue()).toBe(first);
  });

  it('that does not reach them is of another workspace, and each comes back with its key', async () => {
    const OTHER = 'sk-of-work';
    await simulator().addAccount({ name: 'work', email: ACCOUNT, keys: [OTHER] });
    await keepVideoOf(KEY);
    const first = await accountId.getValue();
    await setApiKey(OTHER);
    expect(await accountId.getValue()).not.toBe(first);
    expect(await liveVideo('job-1')).toMatchObject({
      ok: false,
      failure: { kind: 'otherAccount', message: ACCOUNT },
    });
    await setApiKey(KEY);
    expect(await accountId.getValue()).toBe(first);
  });
});

it('remembers nothing of an account whose key was changed meanwhile', async () => {
  simulator().fault({ path: '/v3/users/me', effect: 'pass', delayMs: 150 });
  const reading = readAccount();
  await eventually(() => simulator().requests.at(-1)?.status).toBe('pending');
  await apiKey.setValue('sk-another');
  expect(await reading).toMatchObject({ ok: true });
  expect(await seenAccount.getValue()).toBeNull();
});

describe('voices', () => {
  it('are read whole and kept', async () => {
    expect(await refreshVoices()).toEqual({ ok: true, value: null });
    expect((await readVoices())?.voices.length).toBeGreaterThan(300);
  });

  it('that can not be read leave those in place that were', async () => {
    await keepVoices();
    simulator().fault({ path: '/v3/voices', effect: { status: 401 }, times: 4 });
    expect(await refreshVoices()).toMatchObject({ ok: false, failure: { kind: 'unauthorized' } });
    expect(await readVoices()).toBeDefined();
  });

  it('say a script, each time under a key of its own', async () => {
    await refreshVoices();
    const voice = (await readVoices())?.voices.find(({ speaks }) => speaks);
    if (!voice) throw new Error('No voice can be heard beforehand');
    const asked = { script: ' Hello there ', voice: { id: voice.id, name: voice.name } };
    expect(await hearScript(asked)).toMatchObject({ ok: true });
    expect(await hearScript(asked)).toMatchObject({ ok: true });
    const sent = simulator().requests.filter(({ path }) => path.includes('speech'));
    expect(sent[0]?.body).toMatchObject({ text: 'Hello there' });
    expect(sent[0]?.idempotencyKey).not.toBe(sent[1]?.idempotencyKey);
  });
});
