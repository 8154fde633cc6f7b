import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../core/draft/draft.ts';
import type { Job } from '../core/job/job.ts';
import type { StoredFile, Upload } from '../core/kept-file.ts';
import type { StoredPhoto } from '../core/photo/photo.ts';
import type { Spending } from '../core/spending.ts';
import type { VoiceCatalog } from '../core/voices.ts';
import { DATABASE_MIGRATIONS } from './migrations.ts';

/** Everything stored but settings. A value may have been written by an older version: parse what is read. */
export interface StillspeakSchema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { createdAt: number } };
  drafts: { key: string; value: Draft; indexes: { updatedAt: number } };
  photos: { key: string; value: StoredPhoto };
  voices: { key: string; value: VoiceCatalog };
  files: { key: string; value: StoredFile };
  uploads: { key: [account: string, file: string]; value: Upload };
  spending: { key: string; value: Spending };
}

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
