import type { KeptFile } from '../kept-file.ts';

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
