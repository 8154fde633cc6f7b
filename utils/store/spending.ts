import type { Spending } from '../core/spending.ts';
import { withDatabase } from './database.ts';

/** In no order. */
export async function listSpending(): Promise<readonly Spending[]> {
  return withDatabase((db) => db.getAll('spending'));
}
