import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../core/draft/draft.ts';
import type { Job } from '../core/job/job.ts';
import type { StoredFile, Upload } from '../core/kept-file.ts';
import type { StoredPhoto } from '../core/photo/photo.ts';
import type { Spending } from '../core/spending.ts';
import type { VoiceCatalogue } from '../core/voices.ts';

/** Everything the extension keeps, but for settings. */
export interface StillspeakSchema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { createdAt: number } };
  drafts: { key: string; value: Draft; indexes: { updatedAt: number } };
  photos: { key: string; value: StoredPhoto };
  voices: { key: string; value: VoiceCatalogue };
  files: { key: string; value: StoredFile };
  uploads: { key: [account: string, file: string]; value: Upload };
  spending: { key: string; value: Spending };
}

export type Database = IDBPDatabase<StillspeakSchema>;

const NAME = 'stillspeak';
const VERSION = 2;

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
  return openDB<StillspeakSchema>(NAME, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
        db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
        db.createObjectStore('photos', { keyPath: 'id' });
        db.createObjectStore('voices', { keyPath: 'id' });
      }
      if (oldVersion < 2) {
        db.createObjectStore('files', { keyPath: 'id' });
        db.createObjectStore('uploads', { keyPath: ['account', 'file'] });
        db.createObjectStore('spending', { keyPath: 'id' });
      }
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
