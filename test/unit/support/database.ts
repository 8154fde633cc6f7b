import { withDatabase } from '../../../utils/store/database.ts';

/** Call it before each test of a file that imports `fake-indexeddb/auto`. */
export async function emptyDatabase(): Promise<void> {
  await withDatabase(async (db) => {
    const stores = [...db.objectStoreNames];
    const tx = db.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((name) => tx.objectStore(name).clear()), tx.done]);
  });
}
