import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { withDatabase } from '../../utils/store/database.ts';
import { getJob } from '../../utils/store/jobs.ts';
import { DATABASE_MIGRATIONS } from '../../utils/store/migrations.ts';
import type { StillspeakSchema } from '../../utils/store/schema.ts';
import { aJob } from './support/job.ts';

it('a database of the first version keeps its records and gets every store there is', async () => {
  const first = await openDB<StillspeakSchema>('stillspeak', 1, {
    upgrade: (db, _old, _new, tx) => DATABASE_MIGRATIONS[0]?.upgrade(db, tx),
  });
  await first.put('jobs', aJob());
  first.close();
  expect(await getJob('job-1')).toEqual(aJob());
  const stores = await withDatabase(async (db) => [...db.objectStoreNames]);
  expect(stores).toEqual([
    'drafts',
    'files',
    'jobs',
    'ledger',
    'photos',
    'removals',
    'rowOrders',
    'table',
    'uploads',
    'voices',
  ]);
});
