import type { KeptFile } from '../core/kept-file.ts';
import { withDatabase } from './database.ts';

/** A file chosen this recently may not be in its draft yet. */
const YOUNG_MS = 60 * 60_000;

/** The same file is stored once. @throws where there is no room. */
export async function keepFile(bytes: Blob, name: string, now: number): Promise<KeptFile> {
  const id = await sha256(await bytes.arrayBuffer());
  await withDatabase((db) => db.put('files', { id, bytes, at: now }));
  return { id, name };
}

export async function getFile(id: string): Promise<Blob | undefined> {
  return (await withDatabase((db) => db.get('files', id)))?.bytes;
}

/** Deletes the files that nothing refers to. */
export async function sweepFiles(wanted: ReadonlySet<string>, now: number): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('files', 'readwrite');
    for await (const { value } of tx.store) {
      if (!wanted.has(value.id) && now - value.at > YOUNG_MS) await tx.store.delete(value.id);
    }
    await tx.done;
  });
}

/** In hexadecimal. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
