import { filesWanted } from '../core/files-wanted.ts';
import { readDrafts } from '../store/drafts.ts';
import { noteKept } from '../store/emptied.ts';
import { sweepFiles } from '../store/files.ts';
import { readJobs } from '../store/jobs.ts';
import { trimLedger } from '../store/ledger.ts';
import { sweepPhotos } from '../store/photos.ts';
import { defaults } from '../store/settings.ts';
import { deleteForgotten } from '../store/untouched-drafts.ts';
import { retain } from './retain.ts';
import { thinPhotos } from './thin-photos.ts';

/** Deletes the photos and files that no draft, job or default refers to any more. */
export async function sweep(): Promise<void> {
  try {
    await deleteForgotten(Date.now());
    await sweepPhotos();
    // In this order: a draft that becomes a job in between is seen twice rather than not at all.
    const { drafts, damaged: damagedDrafts } = await readDrafts();
    const { jobs: all, damaged } = await readJobs();
    const gone = await retain(all, Date.now());
    const jobs = all.filter(({ id }) => !gone.has(id));
    const kept = [jobs, drafts, damaged, damagedDrafts];
    await noteKept(
      kept.some(({ length }) => length > 0),
      Date.now(),
    );
    await thinPhotos(jobs, Date.now());
    await trimLedger(Date.now());
    // What a damaged record refers to is not known.
    if (damaged.length + damagedDrafts.length > 0) return;
    await sweepFiles(filesWanted(drafts, jobs, await defaults.getValue()), Date.now());
  } catch (error) {
    console.error(error);
  }
}
