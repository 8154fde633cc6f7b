import { withDatabase } from './database.ts';
import { sha256 } from './files.ts';

/** HeyGen's copy of a file: uploaded once, however many videos are made of it. */
export interface Upload {
  /** Only this account can use it. */
  readonly account: string;
  /** SHA-256 of the file. */
  readonly file: string;
  readonly assetId: string;
}

/** The asset that a file became when it was uploaded before, where it was. */
export async function earlierUpload(file: Blob, account: string): Promise<string | undefined> {
  const key = [account, await sha256(file)] as [string, string];
  return (await withDatabase((db) => db.get('uploads', key)))?.assetId;
}

export async function keepUpload(file: Blob, account: string, assetId: string): Promise<void> {
  const upload = { account, file: await sha256(file), assetId };
  await withDatabase((db) => db.put('uploads', upload));
}

/** HeyGen does not have them any more. */
export async function forgetUploads(assetIds: readonly string[]): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('uploads', 'readwrite');
    for await (const cursor of tx.store) {
      if (assetIds.includes(cursor.value.assetId)) await cursor.delete();
    }
    await tx.done;
  });
}
