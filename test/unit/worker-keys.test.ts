import { describe, expect, it } from 'vitest';
import type { KeptKey } from '../../utils/core/keys.ts';
import { seenAccount } from '../../utils/store/balance.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { currentKeyId, keptKeys } from '../../utils/store/keys.ts';
import { apiKey, keySecrets } from '../../utils/store/secrets.ts';
import { accountId } from '../../utils/store/settings.ts';
import { currentAccount } from '../../utils/worker/account.ts';
import { readAccount } from '../../utils/worker/commands/account.ts';
import { keepFace } from '../../utils/worker/commands/faces.ts';
import { submitJob } from '../../utils/worker/commands/jobs.ts';
import {
  addApiKey,
  refreshKeys,
  removeKey,
  setApiKey,
  switchKey,
} from '../../utils/worker/commands/keys.ts';
import { nameKey, noteKey, settleKeys } from '../../utils/worker/keyring.ts';
import { aJob } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import { ACCOUNT, eventually, seedDraft, seedJob, seedPhoto, useWorker } from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const WORK_KEY = 'sk-of-work-9876';
const WORK = 'work@example.com';
let accounts = 0;

/** A workspace of its own, with another key each time. */
async function addWork(key = WORK_KEY) {
  accounts += 1;
  return simulator().addAccount({ name: `work-${accounts}`, email: WORK, keys: [key] });
}

async function kept(index: number): Promise<KeptKey> {
  const key = (await keptKeys.getValue())[index];
  if (!key) throw new Error(`No key ${index} is kept`);
  return key;
}

const asksAboutKeys = () =>
  simulator().requests.filter(({ path }) => path === '/v3/api_keys/self').length;

const DAY_MS = 24 * 60 * 60_000;

describe('the one key of versions before', () => {
  it('becomes the first of the list, and stays in use', async () => {
    await settleKeys();
    expect(await keptKeys.getValue()).toMatchObject([
      { name: '', end: '-key', account: ACCOUNT, label: ACCOUNT, facts: null },
    ]);
    expect(await currentKeyId.getValue()).toBe((await kept(0)).id);
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await accountId.getValue()).toBe(ACCOUNT);
  });

  it('is not told to pages', async () => {
    await settleKeys();
    expect(JSON.stringify(await keptKeys.getValue())).not.toContain(KEY);
  });

  it('is none where there is none', async () => {
    await apiKey.setValue('');
    await settleKeys();
    expect(await keptKeys.getValue()).toEqual([]);
    expect(await currentKeyId.getValue()).toBeNull();
  });
});

it('a list that a death left half done is mended', async () => {
  await addApiKey(WORK_KEY);
  await settleKeys();
  const first = await kept(0);
  const lost = { ...first, id: 'lost' };
  await keptKeys.setValue([lost, first]);
  await keySecrets.setValue({ orphan: 'sk-orphan' });
  await currentKeyId.setValue('lost');
  await settleKeys();
  expect(await keptKeys.getValue()).toEqual([first]);
  expect(await keySecrets.getValue()).toEqual({ [first.id]: KEY });
  expect(await currentKeyId.getValue()).toBe(first.id);
});

describe('a further key', () => {
  it('is kept beside the one in use, which stays so', async () => {
    await addWork();
    expect(await addApiKey(` ${WORK_KEY}\n`)).toMatchObject({ ok: true, value: { email: WORK } });
    expect(await keptKeys.getValue()).toMatchObject([
      { label: ACCOUNT },
      { label: WORK, end: '9876' },
    ]);
    expect((await kept(1)).account).not.toBe(ACCOUNT);
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await currentAccount()).toBe(ACCOUNT);
    expect((await seenAccount.getValue())?.account?.email).not.toBe(WORK);
  });

  it('is not kept twice', async () => {
    await addWork('sk-of-work-twice');
    await addApiKey('sk-of-work-twice');
    await addApiKey('sk-of-work-twice');
    await addApiKey(KEY);
    expect(await keptKeys.getValue()).toHaveLength(2);
  });

  it('that HeyGen refuses is not kept', async () => {
    expect(await addApiKey('sk-wrong')).toMatchObject({
      ok: false,
      failure: { kind: 'unauthorized' },
    });
    expect(await keptKeys.getValue()).toEqual([]);
  });

  it('is the first one where there was none', async () => {
    await apiKey.setValue('');
    await addApiKey(KEY);
    expect(await apiKey.getValue()).toBe(KEY);
    expect(await currentKeyId.getValue()).toBe((await kept(0)).id);
  });
});

describe('another key in the place of the one in use', () => {
  it('is in use, and the one before is forgotten', async () => {
    await addWork('sk-in-its-place');
    await setApiKey('sk-in-its-place');
    expect(await keptKeys.getValue()).toMatchObject([{ label: WORK, name: '' }]);
    expect(Object.values(await keySecrets.getValue())).toEqual(['sk-in-its-place']);
    expect(await currentKeyId.getValue()).toBe((await kept(0)).id);
  });

  it('of the same workspace keeps the name', async () => {
    simulator().addKey('sk-second-of-it');
    await settleKeys();
    await nameKey((await kept(0)).id, 'Home');
    const stage = { name: 'ready', remoteId: 'v', at: 1, durationSeconds: 1, costUsd: 1 } as const;
    await seedJob(aJob({ account: ACCOUNT, stage, dueAt: null }));
    simulator().fault({ path: '/v3/videos/v', effect: IS_THERE });
    await setApiKey('sk-second-of-it');
    expect(await keptKeys.getValue()).toMatchObject([{ name: 'Home', account: ACCOUNT }]);
  });

  it('that is kept already is in use where it stands', async () => {
    await addWork('sk-kept-already');
    await addApiKey('sk-kept-already');
    const { id } = await kept(1);
    await setApiKey('sk-kept-already');
    expect(await keptKeys.getValue()).toMatchObject([{ id }]);
    expect(await currentKeyId.getValue()).toBe(id);
  });
});

const IS_THERE = {
  status: 200,
  page: JSON.stringify({ data: { id: 'v', status: 'completed' } }),
  headers: { 'content-type': 'application/json' },
};

describe('the key in use', () => {
  it('is changed for another kept one, with all that hangs on it', async () => {
    await addWork('sk-to-switch-to');
    await addApiKey('sk-to-switch-to');
    await readAccount();
    const held = { trouble: { kind: 'otherAccount' }, dueAt: null } as const;
    const { id, account } = await kept(1);
    const stage = { name: 'rendering', remoteId: 'v', since: 1, checkedAt: 1 } as const;
    await seedJob(aJob({ account, stage, ...held }));
    await switchKey(id);
    expect(await apiKey.getValue()).toBe('sk-to-switch-to');
    expect(await currentAccount()).toBe(account);
    expect(await currentKeyId.getValue()).toBe(id);
    expect(await seenAccount.getValue()).toBeNull();
    await eventually(() => simulator().requests.map(({ path }) => path)).toContain(
      '/v3/videos/statuses',
    );
  });

  it('stays where the other one is gone', async () => {
    await settleKeys();
    await switchKey('gone');
    expect(await apiKey.getValue()).toBe(KEY);
  });

  it('that is removed leaves its place to the next', async () => {
    await addWork('sk-next-in-line');
    await addApiKey('sk-next-in-line');
    await removeKey((await kept(0)).id);
    expect(await apiKey.getValue()).toBe('sk-next-in-line');
    expect(await keptKeys.getValue()).toMatchObject([{ label: WORK }]);
    expect(Object.values(await keySecrets.getValue())).toEqual(['sk-next-in-line']);
    await removeKey((await kept(0)).id);
    expect(await apiKey.getValue()).toBe('');
    expect(await accountId.getValue()).toBeNull();
    expect(await keySecrets.getValue()).toEqual({});
  });
});

it('a kept key that is removed leaves the one in use alone', async () => {
  await addWork('sk-to-be-removed');
  await addApiKey('sk-to-be-removed');
  await removeKey((await kept(1)).id);
  expect(await apiKey.getValue()).toBe(KEY);
  expect(await keptKeys.getValue()).toHaveLength(1);
});

it('a name is cut and trimmed, and an empty one gives back the own', async () => {
  await settleKeys();
  const { id } = await kept(0);
  await nameKey(id, `  ${'a'.repeat(100)}  `);
  expect((await kept(0)).name).toBe('a'.repeat(60));
  await nameKey(id, ' ');
  expect((await kept(0)).name).toBe('');
});

describe('HeyGen', () => {
  it('is asked what a key may do when it is given', async () => {
    simulator().addKey({ secret: 'sk-narrow-key', scopes: ['videos:write', 'account:read'] });
    await setApiKey('sk-narrow-key');
    await eventually(async () => (await kept(0)).facts).toEqual({
      scopes: ['videos:write', 'account:read'],
      expiresAt: null,
    });
  });

  it('is asked again only when the keys are shown, and once a day', async () => {
    await refreshKeys();
    await eventually(async () => (await kept(0)).askedAt).not.toBeNull();
    const asked = asksAboutKeys();
    await refreshKeys();
    await readAccount();
    expect(asksAboutKeys()).toBe(asked);
    await noteKey((await kept(0)).id, () => ({ askedAt: Date.now() - DAY_MS }));
    await refreshKeys();
    await eventually(asksAboutKeys).toBe(asked + 1);
  });

  it.each([
    ['has no such call', { status: 404, code: 'not_found' }],
    ['does not tell', { status: 403, code: 'forbidden' }],
  ] as const)('that %s is not asked again at once, and nothing is said', async (_, effect) => {
    simulator().fault({ path: '/v3/api_keys/self', effect });
    await refreshKeys();
    await eventually(async () => (await kept(0)).askedAt).not.toBeNull();
    expect((await kept(0)).facts).toBeNull();
  });

  it('that refuses an expired key leaves what it told before', async () => {
    await settleKeys();
    const { id } = await kept(0);
    const facts = { scopes: null, expiresAt: 1 };
    await noteKey(id, () => ({ facts }));
    simulator().fault({ path: '/v3/api_keys/self', effect: { status: 401 } });
    await refreshKeys();
    await eventually(async () => (await kept(0)).askedAt).not.toBeNull();
    expect((await kept(0)).facts).toEqual(facts);
  });

  it('that is not reached is asked the next time', async () => {
    const asked = asksAboutKeys();
    simulator().fault({ path: '/v3/api_keys/self', effect: 'drop-before' });
    await refreshKeys();
    await eventually(asksAboutKeys).toBe(asked + 1);
    expect((await kept(0)).askedAt).toBeNull();
  });
});

describe('what is created', () => {
  const link = 'https://photos.example/a.mp3';
  const aDraft = (account?: string) =>
    seedDraft({ account, narration: 'audioLink', audioUrl: link });
  const accountOf = async (id: string) => (await getJob(id))?.account;
  const posts = () =>
    simulator().requests.filter(({ method, path }) => method === 'POST' && path === '/v3/videos');

  /** @returns the accounts of both keys, the one in use first. */
  async function twoKeys(key: string) {
    const work = await addWork(key);
    await addApiKey(key);
    return { work, home: await kept(0), other: await kept(1) };
  }

  it('with one key is of no account before it is sent', async () => {
    await settleKeys();
    simulator().fault({ path: '/v3/videos', effect: { status: 401 } });
    const draft = await aDraft(ACCOUNT);
    expect(await submitJob(draft)).toBe('created');
    expect((await getJob('draft-1'))?.orderedFor).toBeUndefined();
  });

  it('with several is of the account that it was begun for, at once', async () => {
    const { other } = await twoKeys('sk-begun-for-it');
    const draft = await aDraft(other.account);
    await submitJob(draft);
    expect(await getJob('draft-1')).toMatchObject({
      account: other.account,
      orderedFor: other.account,
    });
  });

  it('else of that of the key in use', async () => {
    await twoKeys('sk-in-use-is-home');
    const draft = await aDraft();
    await submitJob(draft);
    expect(await accountOf('draft-1')).toBe(ACCOUNT);
  });

  it('waits for the key of its account, and goes out with it alone', async () => {
    const { work, home, other } = await twoKeys('sk-goes-out-with-it');
    await switchKey(other.id);
    const draft = await aDraft(ACCOUNT);
    const before = posts().length;
    await submitJob(draft);
    await eventually(async () => (await getJob('draft-1'))?.trouble).toMatchObject({
      kind: 'otherAccount',
      message: ACCOUNT,
    });
    expect((await getJob('draft-1'))?.stage.name).toBe('queued');
    expect(posts()).toHaveLength(before);
    await switchKey(home.id);
    await eventually(() => posts().length).toBe(before + 1);
    expect(posts().at(-1)?.account).not.toBe(work.name);
    expect(work.videos).toEqual([]);
  });

  it('stays its account’s where HeyGen refuses that one’s key', async () => {
    const { work, other } = await twoKeys('sk-after-a-refusal');
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: { status: 401 } });
    const draft = await aDraft(ACCOUNT);
    await submitJob(draft);
    await eventually(async () => (await getJob('draft-1'))?.trouble?.kind).toBe('unauthorized');
    await switchKey(other.id);
    await eventually(async () => (await getJob('draft-1'))?.trouble?.kind).toBe('otherAccount');
    expect(work.videos).toEqual([]);
  });

  it('and is queued when a second key comes stays with the first', async () => {
    await settleKeys();
    await seedJob(aJob({ id: 'queued', account: null, dueAt: null }));
    await twoKeys('sk-comes-second');
    expect(await getJob('queued')).toMatchObject({ account: ACCOUNT, orderedFor: ACCOUNT });
  });

  it('as a face is of that account, too', async () => {
    const { other } = await twoKeys('sk-for-a-face');
    await aDraft(other.account);
    await seedPhoto('draft-1');
    await keepFace('draft-1', 'Ada');
    const faces = (await listJobs()).filter(({ request }) => request.make === 'avatar');
    expect(faces).toMatchObject([{ account: other.account }]);
  });
});
