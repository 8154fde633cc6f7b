import { beforeEach, describe, expect, it, vi } from 'vitest';
import { removalOf, UPLOAD_KEPT_MS } from '../../utils/core/upload.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { withDatabase } from '../../utils/store/database.ts';
import { sha256 } from '../../utils/store/files.ts';
import { forgetUnneeded, listRemovals } from '../../utils/store/removals.ts';
import { forgetUploads, uploadOnce } from '../../utils/store/uploads.ts';
import { removeUploads } from '../../utils/worker/remove-uploads.ts';
import { aJob, STAGES } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import { ACCOUNT, changeAccount, seedDraft, seedJob, useWorker } from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const FILE = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)], { type: 'image/jpeg' });
const LONG_AGO = Date.now() - UPLOAD_KEPT_MS - 1;

const deletions = () => simulator().requests.filter(({ method }) => method === 'DELETE').length;
const uploads = () => withDatabase((db) => db.getAll('uploads'));
const send = (key: string) => () => heygenClient(KEY).upload(FILE, key);

let count = 0;
let assetId = '';
let before = 0;

beforeEach(async () => {
  const use = { account: ACCOUNT, job: 'job-1', at: LONG_AGO };
  count += 1;
  assetId = await uploadOnce(FILE, use, send(`upload-${count}`));
  before = deletions();
});

const isAtHeygen = () => simulator().requests.length > 0 && stillThere(assetId);

async function stillThere(id: string): Promise<boolean> {
  const answer = await fetch(`https://api.heygen.com/v3/assets/${id}`, {
    headers: { 'x-api-key': KEY },
  });
  return answer.ok;
}

describe('an upload that nothing needs any more', () => {
  it('is forgotten and deleted at HeyGen, once', async () => {
    await seedJob(aJob({ stage: STAGES.ready, dueAt: null }));
    await removeUploads();
    await removeUploads();
    expect(await uploads()).toEqual([]);
    expect(await listRemovals()).toEqual([]);
    expect(await isAtHeygen()).toBe(false);
    expect(deletions() - before).toBe(1);
  });

  it('stays while its job is in flight', async () => {
    await seedJob(aJob({ stage: STAGES.rendering, dueAt: null }));
    await removeUploads();
    expect(await uploads()).toHaveLength(1);
    expect(deletions()).toBe(before);
  });

  it('stays while a draft has the file', async () => {
    const id = await sha256(await FILE.arrayBuffer());
    await seedDraft({ recording: { id, name: 'said.wav', seconds: 1 } });
    await removeUploads();
    expect(await uploads()).toHaveLength(1);
  });

  it('stays where another job has used it since', async () => {
    const again = { account: ACCOUNT, job: 'job-2', at: Date.now() };
    expect(await uploadOnce(FILE, again, send('never'))).toBe(assetId);
    await removeUploads();
    expect(await uploads()).toHaveLength(1);
  });

  it('notes both jobs that upload the same file at the same moment', async () => {
    const file = new Blob(['GIF89a']);
    const use = (job: string) => ({ account: ACCOUNT, job, at: LONG_AGO });
    const sent = vi.fn<() => Promise<string>>(async () => 'asset-of-two');
    await Promise.all([uploadOnce(file, use('job-1'), sent), uploadOnce(file, use('job-2'), sent)]);
    expect(sent).toHaveBeenCalledOnce();
    const both = (await uploads()).find((it) => it.assetId === 'asset-of-two');
    expect(both?.jobs?.toSorted()).toEqual(['job-1', 'job-2']);
  });

  it('is uploaded anew once it is forgotten', async () => {
    await forgetUnneeded(new Set(), Date.now());
    const again = { account: ACCOUNT, job: 'job-2', at: Date.now() };
    const other = await uploadOnce(FILE, again, send(`again-${count}`));
    expect(other).not.toBe(assetId);
    await removeUploads();
    expect(await isAtHeygen()).toBe(false);
    expect(await stillThere(other)).toBe(true);
  });
});

describe('a worker that dies', () => {
  it('after it was forgotten deletes it the next time', async () => {
    await forgetUnneeded(new Set(), Date.now());
    expect(await isAtHeygen()).toBe(true);
    await removeUploads();
    expect(await isAtHeygen()).toBe(false);
  });

  it('after it was deleted takes it for deleted the next time', async () => {
    await forgetUnneeded(new Set(), Date.now());
    await heygenClient(KEY).deleteAsset(assetId);
    await removeUploads();
    expect(await listRemovals()).toEqual([]);
  });
});

describe('a deletion', () => {
  it('that fails is kept, and not tried again at once', async () => {
    simulator().fault({ method: 'DELETE', effect: { status: 500 } });
    await removeUploads();
    await removeUploads();
    expect(await listRemovals()).toMatchObject([{ assetId, tries: 1 }]);
    expect(deletions() - before).toBe(1);
  });

  it('waits for the key of the account that the upload belongs to', async () => {
    await changeAccount();
    await removeUploads();
    expect(await listRemovals()).toMatchObject([{ account: ACCOUNT, assetId, tries: 0 }]);
    expect(deletions()).toBe(before);
  });

  it('of what HeyGen said that it does not have is left for later', async () => {
    await forgetUploads([assetId], Date.now());
    expect(await uploads()).toEqual([]);
    await removeUploads();
    expect(deletions()).toBe(before);
    const [left] = await listRemovals();
    expect(left).toMatchObject(removalOf({ ...USED, assetId }, left?.dueAt ?? 0));
    expect(left?.dueAt).toBeGreaterThan(Date.now());
  });
});

const USED = { account: ACCOUNT, file: '', usedAt: 0, jobs: [] };
