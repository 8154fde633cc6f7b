import type { KeptFile } from '../kept-file.ts';
import type { Job, Stage } from './job.ts';

/** The row of a table that a job was ordered with: the table has it back where the job is withdrawn. */
export interface BatchRow {
  /** When the table was ordered, in Unix milliseconds: one press makes one batch. */
  readonly at: number;
  /** As it was counted then, from 1. */
  readonly row: number;
  readonly place: number;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  /** Its photo, where that was brought along. */
  readonly file?: KeptFile;
}

/** No request that is paid for has left with its key. */
export const isUnsent = (stage: Stage): boolean =>
  stage.name === 'awaiting' ||
  stage.name === 'queued' ||
  stage.name === 'uploading' ||
  (stage.name === 'submitting' && stage.sends === 0);

/** It stays where it is until the person goes on with its batch; what has been sent goes on. */
export const isPaused = ({ paused, stage, discarded }: Job): boolean =>
  paused === true && !discarded && isUnsent(stage);

/** It can be taken back, and nothing is paid. */
export const isWithdrawable = ({ stage, discarded }: Job): boolean => !discarded && isUnsent(stage);
