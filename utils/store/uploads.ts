import { parseUpload, removalOf, UPLOAD_KEPT_MS, usedBy } from '../core/upload.ts';
import { withDatabase } from './database.ts';
import { sha256 } from './files.ts';

/** What a file is uploaded for. */
export interface UploadUse {
  readonly account: string;
  /** The job's id: while it is in flight, the upload stays. */
  readonly job: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/**
 * Uploads a file unless this account has uploaded it before.
 *
 * @param send uploads it and resolves to the asset's id.
 * @returns the asset's id.
 */
export async function uploadOnce(
  file: Blob,
  use: UploadUse,
  send: () => Promise<string>,
): Promise<string> {
  const hash = await sha256(await file.arrayBuffer());
  const key = `${use.account} ${hash}`;
  const earlier = underWay.get(key);
  const sending = earlier ?? sendOnce(hash, use, send).finally(() => underWay.delete(key));
  underWay.set(key, sending);
  const assetId = await sending;
  if (earlier) await reuse(hash, use);
  return assetId;
}

/** Two jobs may upload the same file at the same moment. */
const underWay = new Map<string, Promise<string>>();

async function sendOnce(
  hash: string,
  use: UploadUse,
  send: () => Promise<string>,
): Promise<string> {
  const earlier = await reuse(hash, use);
  if (earlier !== undefined) return earlier;
  const assetId = await send();
  const { account, job, at } = use;
  const upload = { account, file: hash, assetId, usedAt: at, jobs: [job] };
  await withDatabase((db) => db.put('uploads', upload));
  return assetId;
}

/** Finds an upload and notes who uses it in one transaction: it is not deleted in between. */
async function reuse(hash: string, { account, job, at }: UploadUse): Promise<string | undefined> {
  return withDatabase(async (db) => {
    const tx = db.transaction('uploads', 'readwrite');
    const upload = parseUpload(await tx.store.get([account, hash]));
    if (upload) await tx.store.put(usedBy(upload, job, at));
    await tx.done;
    return upload?.assetId;
  });
}

/**
 * Call it when HeyGen says that it does not have the assets: the files are uploaded again when needed. What HeyGen has
 * all the same, as something new that is not known everywhere yet, is deleted later.
 */
export async function forgetUploads(assetIds: readonly string[], now: number): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['uploads', 'removals'], 'readwrite');
    for await (const cursor of tx.objectStore('uploads')) {
      const upload = parseUpload(cursor.value);
      if (!upload || !assetIds.includes(upload.assetId)) continue;
      await cursor.delete();
      await tx.objectStore('removals').put(removalOf(upload, now + UPLOAD_KEPT_MS));
    }
    await tx.done;
  });
}
