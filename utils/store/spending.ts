import type { Job } from '../core/job/job.ts';
import { withDatabase } from './database.ts';

/** What one job has cost, kept when the job is deleted. */
export interface Spending {
  /** The job's. */
  readonly id: string;
  /** When it was paid, in Unix milliseconds. */
  readonly at: number;
  readonly usd: number;
}

/** What a finished job has cost; `null` where it did not, or nobody knows. */
export function spendingOf({ id, stage }: Job): Spending | null {
  if (stage.name !== 'ready' || stage.costUsd === null) return null;
  return { id, at: stage.at, usd: stage.costUsd };
}

/** Everything that was spent, in no order. */
export async function listSpending(): Promise<readonly Spending[]> {
  return withDatabase((db) => db.getAll('spending'));
}
