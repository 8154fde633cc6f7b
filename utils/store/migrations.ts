import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { isNews } from '../core/job/mark.ts';
import { paymentFrom } from '../core/money/payment.ts';
import type { StillspeakSchema } from './schema.ts';

/** One version of the database; a change of a record's shape is not one (utils/core/job/migrations.ts). */
export interface DatabaseMigration {
  /** Waits for nothing but its own requests: the browser ends the upgrade where something else is awaited. */
  readonly upgrade: (db: IDBPDatabase<StillspeakSchema>, tx: Upgrade) => void;
}

type Jobs = IDBPObjectStore<
  StillspeakSchema,
  StoreNames<StillspeakSchema>[],
  'jobs',
  'versionchange'
>;

type Upgrade = IDBPTransaction<StillspeakSchema, StoreNames<StillspeakSchema>[], 'versionchange'>;

/** The first one makes version 1, each next one the version after it. Never change or remove one: add. */
export const DATABASE_MIGRATIONS: readonly DatabaseMigration[] = [
  // 2026-11-24: Jobs, drafts, their photos, and the voices.
  {
    upgrade: (db) => {
      db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
      db.createObjectStore('photos', { keyPath: 'id' });
      db.createObjectStore('voices', { keyPath: 'id' });
    },
  },
  // 2026-11-25: Recordings and backgrounds, their uploads, and what was spent.
  {
    upgrade: (db) => {
      db.createObjectStore('files', { keyPath: 'id' });
      db.createObjectStore('uploads', { keyPath: ['account', 'file'] });
      db.createObjectStore('spending', { keyPath: 'id' });
    },
  },
  // 2026-11-26: Uploads that are to be deleted at HeyGen.
  {
    upgrade: (db) => {
      db.createObjectStore('removals', { keyPath: ['account', 'assetId'] });
    },
  },
  // 2026-11-26: What was spent is a ledger of everything paid that was sent.
  {
    upgrade: (db, tx) => {
      const ledger = db.createObjectStore('ledger', { keyPath: 'id' });
      ledger.createIndex('at', 'at');
      orAbort(
        tx,
        tx
          .objectStore('spending')
          .getAll()
          .then((rows) => {
            for (const row of rows) void ledger.put(paymentFrom(row));
            db.deleteObjectStore('spending');
          }),
      );
    },
  },
  // 2026-11-26: Jobs are found by their stage, and those that are news by a mark.
  {
    upgrade: (_db, tx) => {
      const jobs = tx.objectStore('jobs');
      jobs.createIndex('stage', 'stage.name');
      jobs.createIndex('news', 'news');
      orAbort(tx, markNews(jobs));
    },
  },
  // 2026-11-27: The rows of a table, each of which is to become a video, and those that are ordered.
  {
    upgrade: (db) => {
      db.createObjectStore('table', { keyPath: 'id' });
      db.createObjectStore('rowOrders', { keyPath: 'id' });
    },
  },
];

/** What fails on the way takes the upgrade back, unless the browser has done so before: the next opening begins anew. */
function orAbort(tx: Upgrade, work: Promise<void>): void {
  work.catch(() => tx.abort()).catch(() => {});
  tx.done.catch(() => {});
}

async function markNews(jobs: Jobs): Promise<void> {
  for await (const cursor of jobs) {
    if (isNews(cursor.value)) void cursor.update({ ...cursor.value, news: 1 });
  }
}
