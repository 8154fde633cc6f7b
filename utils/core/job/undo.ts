import type { Job } from './job.ts';

/** For as long, what was deleted can be had back with one press. */
export const UNDO_MS = 8_000;

/** Nobody can want it back any more. A clock that was set back is no reason to keep it for ever. */
export const isPastUndo = ({ trash }: Job, now: number): boolean =>
  trash !== undefined && Math.abs(now - trash.at) >= UNDO_MS;
