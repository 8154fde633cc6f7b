import { announce } from './changes.ts';
import { deleteDatabase, withDatabase } from './database.ts';
import { emptied, keptUntil } from './emptied.ts';

/**
 * Deletes the database on the person's wish; keys and settings stay.
 *
 * @throws {DatabaseError} where it can't be deleted either.
 */
export async function startAfresh(now: number): Promise<void> {
  const before = await keptUntil.getValue();
  // First: who opens the new database must not take the old one for lost.
  await keptUntil.setValue(null);
  try {
    await deleteDatabase();
    // The browser may call deleted what it could not even open.
    await withDatabase(async () => {});
  } catch (error) {
    await keptUntil.setValue(before);
    throw error;
  }
  await emptied.setValue({ at: now, keptUntil: null, byPerson: true });
  for (const change of ['jobs', 'drafts', 'photos', 'voices'] as const) announce(change);
}
