import * as v from 'valibot';
import { recordOf } from '../core/job/mark.ts';
import { parseJob } from '../core/job/record.ts';
import {
  type Retention,
  retentionRecord,
  USUAL_RETENTION,
  withoutOldScript,
} from '../core/retention.ts';
import { announce } from './changes.ts';
import { setting } from './checked-setting.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';
import { or } from './or.ts';
import { photosThinnedAt } from './settings.ts';

/** How long things are kept. */
export const retention = setting('local:retention', or(retentionRecord, USUAL_RETENTION));

/** When it was last looked for what can go, in Unix milliseconds. */
export const retainedAt = setting('local:retainedAt', or(v.number(), 0));

/** When every job was last looked at, in Unix milliseconds; 0: not in this session of the browser. */
export const sweptAt = setting('session:sweptAt', or(v.number(), 0));

/** Changes how long things are kept; everything is looked at anew at the worker's next start. */
export async function changeRetention(changes: Partial<Retention>): Promise<void> {
  await retention.setValue({ ...(await retention.getValue()), ...changes });
  await retainedAt.setValue(0);
  await photosThinnedAt.setValue(0);
  await sweptAt.setValue(0);
}

/** Takes the scripts out of the jobs that have kept them for long enough. Worker only. */
export async function forgetScripts(kept: Retention, now: number): Promise<void> {
  const forgotten = await withDatabase(async (db) => {
    const tx = db.transaction('jobs', 'readwrite', ON_DISK);
    let count = 0;
    for await (const cursor of tx.store) {
      const job = parseJob(cursor.value);
      const after = job && withoutOldScript(job, kept, now);
      if (!after || after === job) continue;
      await cursor.update(recordOf(after));
      count += 1;
    }
    await tx.done;
    return count;
  });
  if (forgotten > 0) announce('jobs');
}
