import { filesWanted } from '../core/files-wanted.ts';
import { isRetentionDue } from '../core/retention.ts';
import { readDrafts } from '../store/drafts.ts';
import { noteKept } from '../store/emptied.ts';
import { sweepFiles } from '../store/files.ts';
import { isAnythingKept, readJobs } from '../store/jobs.ts';
import { trimLedger } from '../store/ledger.ts';
import { photosLeft } from '../store/photo-owners.ts';
import { sweepPhotos } from '../store/photos.ts';
import { presets } from '../store/presets.ts';
import { sweptAt } from '../store/retention.ts';
import { tableFiles } from '../store/table.ts';
import { deleteForgotten } from '../store/untouched-drafts.ts';
import { retain } from './retain.ts';
import { thinPhotos } from './thin-photos.ts';

/**
 * Deletes what no draft or job refers to any more. What takes a look at every job is done once a session, or day;
 * photos are looked through where some are known to be left, too.
 */
export async function sweep(): Promise<void> {
  try {
    await deleteForgotten(Date.now());
    await noteKept(await isAnythingKept(), Date.now());
    const isDue = isRetentionDue(await sweptAt.getValue(), Date.now());
    if (isDue || (await photosLeft.getValue())) {
      await photosLeft.setValue(false);
      await sweepPhotos();
    }
    if (!isDue) return;
    await sweepAll();
    await sweptAt.setValue(Date.now());
  } catch (error) {
    console.error(error);
  }
}

/** Has the next sweep, which comes at once, look at every job. */
export async function sweepAnew(): Promise<void> {
  await sweptAt.setValue(0);
  await sweep();
}

async function sweepAll(): Promise<void> {
  // In this order: a row or a draft that becomes a job in between is seen twice rather than not at all.
  const ofTable = await tableFiles();
  const { drafts, damaged: damagedDrafts } = await readDrafts();
  const { jobs: all, damaged } = await readJobs();
  const gone = await retain(all, Date.now());
  const jobs = all.filter(({ id }) => !gone.has(id));
  await thinPhotos(jobs, Date.now());
  await trimLedger(Date.now());
  // What a damaged record refers to is not known.
  if (damaged.length + damagedDrafts.length > 0) return;
  const wanted = filesWanted(drafts, jobs, (await presets.getValue()).all);
  await sweepFiles(new Set([...ofTable, ...wanted]), Date.now());
}
