import { isPastUndo, UNDO_MS } from '../../core/job/undo.ts';
import { applyEvent, applyToEach } from '../../store/job-changes.ts';
import { getJob } from '../../store/jobs.ts';
import { trash } from '../../store/trash.ts';
import { tick } from '../engine/tick.ts';
import { keepAwake } from '../keep-awake.ts';
import { deleteJob } from './jobs.ts';

/**
 * Takes what has ended off the list at once, and deletes it some seconds later, whatever becomes of the page and of the
 * worker meanwhile.
 */
export async function trashJobs(ids: readonly string[], alsoAtHeygen: boolean): Promise<void> {
  // Known before anything is hidden: nothing may stay hidden for ever.
  await change((kept) => [...kept, ...ids]);
  await applyToEach(ids, { type: 'trashed', at: Date.now(), alsoAtHeygen });
  void tick();
  void keepAwake(wait(UNDO_MS).then(emptyTrash)).catch(console.error);
}

/** Puts it back where it was. */
export async function restoreJobs(ids: readonly string[]): Promise<void> {
  await applyToEach(ids, { type: 'restored', at: Date.now() });
  await change((kept) => kept.filter((id) => !ids.includes(id)));
  void tick();
}

/** Deletes what nobody can want back any more. What HeyGen refuses to delete comes back. */
export async function emptyTrash(): Promise<void> {
  const gone = new Set<string>();
  for (const id of await trash.getValue()) {
    const job = await getJob(id);
    if (job?.trash && !isPastUndo(job, Date.now())) continue;
    if (job?.trash) {
      const deleted = await deleteJob(id, job.trash.alsoAtHeygen);
      if (!deleted.ok) await applyEvent(id, { type: 'restored', at: Date.now() });
    }
    gone.add(id);
  }
  if (gone.size > 0) await change((kept) => kept.filter((id) => !gone.has(id)));
}

/** At the start of the worker: the one before may have died over it. */
export async function resumeTrash(): Promise<void> {
  await emptyTrash();
  if ((await trash.getValue()).length === 0) return;
  await keepAwake(wait(UNDO_MS).then(emptyTrash));
}

/** One at a time: each reads what the other has written. */
const change = (next: (ids: readonly string[]) => readonly string[]): Promise<void> =>
  navigator.locks.request('trash', async () =>
    trash.setValue([...new Set(next(await trash.getValue()))]),
  );

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
