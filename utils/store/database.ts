import { type IDBPDatabase, openDB } from 'idb';
import { DATABASE_MIGRATIONS } from './migrations.ts';
import type { StillspeakSchema } from './schema.ts';

export type Database = IDBPDatabase<StillspeakSchema>;

const NAME = 'stillspeak';

let opening: Promise<Database> | undefined;

/**
 * Works with the database. Opens it when first needed and, where the connection was closed under it, once more:
 * the browser does that when another page needs a newer version or the disk has trouble.
 */
export async function withDatabase<Value>(work: (db: Database) => Promise<Value>): Promise<Value> {
  try {
    return await work(await connect());
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    opening = undefined;
    return work(await connect());
  }
}

function connect(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function open(): Promise<Database> {
  return openDB<StillspeakSchema>(NAME, DATABASE_MIGRATIONS.length, {
    upgrade(db, oldVersion) {
      for (const { upgrade } of DATABASE_MIGRATIONS.slice(oldVersion)) upgrade(db);
    },
    // A newer version of the extension must not wait for this page to be closed.
    blocking(_current, _blocked, event) {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      opening = undefined;
    },
  });
}
