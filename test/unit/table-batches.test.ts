import { expect, it } from 'vitest';
import type { Job } from '../../utils/core/job/job.ts';
import { batchesOf } from '../../utils/core/table/batches.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const inBatch = (row: number, parts: Partial<Job> = {}, at = T0): Job =>
  aJob({
    id: `job-${at}-${row}`,
    batch: { at, row, place: row, columns: ['Photo'], cells: ['ada.jpg'] },
    ...parts,
  });

it('counts what became of each table, the newest first, its rows in their order', () => {
  const [newest, first, ...others] = batchesOf([
    inBatch(3, { stage: STAGES.rendering }),
    inBatch(1, { stage: STAGES.ready }),
    inBatch(2, { stage: STAGES.failed }),
    inBatch(4, { paused: true }),
    inBatch(5, { discarded: true }),
    inBatch(6, { stage: STAGES.submitting, paused: true }),
    inBatch(1, {}, T0 + 1),
    aJob(),
  ]);
  expect(others).toEqual([]);
  expect(newest).toMatchObject({ at: T0 + 1, waiting: 1, isPaused: false });
  expect(first).toMatchObject({ ready: 1, failed: 1, making: 2, waiting: 1, isPaused: true });
  expect(first?.jobs.map(({ batch }) => batch?.row)).toEqual([1, 2, 3, 4, 6]);
});
