import type { IDBPTransaction, StoreNames } from 'idb';
import { withDatabase } from './database.ts';
import type { StillspeakSchema } from './schema.ts';

type Store<Name extends StoreNames<StillspeakSchema>> = IDBPTransaction<
  StillspeakSchema,
  [Name],
  'readonly'
>['store'];

/**
 * Reads of one moment, which end when the database has answered. Left open, they end when this page finds the time to
 * hear the answer, and hold up whoever writes until then: a popup that draws its list kept the worker from sending.
 *
 * @param ask must ask for everything before its first await.
 */
export async function readAtOnce<Name extends StoreNames<StillspeakSchema>, Value>(
  name: Name,
  ask: (store: Store<Name>) => Promise<Value>,
): Promise<Value> {
  return withDatabase((db) => {
    const tx = db.transaction(name);
    const answer = ask(tx.store);
    tx.commit();
    return answer;
  });
}
