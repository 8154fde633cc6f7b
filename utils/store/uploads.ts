import { withDatabase } from './database.ts';
import { sha256 } from './files.ts';

/**
 * Uploads a file unless this account has uploaded it before.
 *
 * @param send uploads it and resolves to the asset's id.
 * @returns the asset's id.
 */
export async function uploadOnce(
  file: Blob,
  account: string,
  send: () => Promise<string>,
): Promise<string> {
  const hash = await sha256(file);
  const key = `${account} ${hash}`;
  const sending =
    underWay.get(key) ?? sendOnce(hash, account, send).finally(() => underWay.delete(key));
  underWay.set(key, sending);
  return sending;
}

/** Two jobs may upload the same file at the same moment. */
const underWay = new Map<string, Promise<string>>();

async function sendOnce(
  hash: string,
  account: string,
  send: () => Promise<string>,
): Promise<string> {
  const earlier = await withDatabase((db) => db.get('uploads', [account, hash]));
  if (earlier) return earlier.assetId;
  const assetId = await send();
  await withDatabase((db) => db.put('uploads', { account, file: hash, assetId }));
  return assetId;
}

/** Call it when HeyGen no longer has the assets: the files are uploaded again when needed. */
export async function forgetUploads(assetIds: readonly string[]): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('uploads', 'readwrite');
    for await (const cursor of tx.store) {
      if (assetIds.includes(cursor.value.assetId)) await cursor.delete();
    }
    await tx.done;
  });
}
