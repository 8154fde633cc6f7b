import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { asDatabaseError, DatabaseError } from './database-error.ts';
import { noteNewDatabase } from './emptied.ts';
import { DATABASE_MIGRATIONS } from './migrations.ts';
import type { StillspeakSchema } from './schema.ts';

export type Database = IDBPDatabase<StillspeakSchema>;

const NAME = 'stillspeak';
/** Another page lets go of the database in less; one that hangs never does. In milliseconds. */
const BLOCKED_MS = 3_000;

let opening: Promise<Database> | undefined;

/**
 * Works with the database. Opens it when first needed and, where the connection was closed under it, once more:
 * the browser does that when another page needs a newer version or the disk has trouble.
 *
 * @throws {DatabaseError} where it can't be had at all.
 */
export async function withDatabase<Value>(work: (db: Database) => Promise<Value>): Promise<Value> {
  try {
    return await work(await connect());
  } catch (error) {
    if (isDom(error, 'InvalidStateError')) {
      opening = undefined;
      return work(await connect());
    }
    // One of its stores is not there, or its files can't be read.
    throw isDom(error, 'NotFoundError', 'UnknownError') ? asDatabaseError(error) : error;
  }
}

/**
 * Deletes all that is kept, but for settings and keys, which are stored elsewhere; the next work makes a new database.
 *
 * @throws {DatabaseError} where that can't be done either.
 */
export async function deleteDatabase(): Promise<void> {
  const open = await opening?.catch(() => undefined);
  open?.close();
  opening = undefined;
  await unlessBlocked((blocked) => deleteDB(NAME, { blocked }));
}

function connect(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw asDatabaseError(error);
  });
  return opening;
}

async function open(): Promise<Database> {
  let isNew = false;
  const db = await unlessBlocked(
    (blocked) =>
      openDB<StillspeakSchema>(NAME, DATABASE_MIGRATIONS.length, {
        upgrade(db, oldVersion, _newVersion, tx) {
          isNew = oldVersion === 0;
          for (const { upgrade } of DATABASE_MIGRATIONS.slice(oldVersion)) upgrade(db, tx);
        },
        blocked,
        // A newer version of the extension must not wait for this page to be closed.
        blocking(_current, _blocked, event) {
          opening = undefined;
          (event.target as IDBDatabase).close();
        },
        terminated() {
          opening = undefined;
        },
      }),
    (late) => late.close(),
  );
  if (isNew) await noteNewDatabase(Date.now()).catch(console.error);
  return db;
}

/** @param onLate is given what comes after it was given up. */
function unlessBlocked<Value>(
  ask: (blocked: () => void) => Promise<Value>,
  onLate?: (value: Value) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLate = false;
    const blocked = () => {
      timer = setTimeout(() => {
        isLate = true;
        reject(new DatabaseError('blocked'));
      }, BLOCKED_MS);
    };
    ask(blocked)
      .then(
        (value) => (isLate ? onLate?.(value) : resolve(value)),
        (error: unknown) => reject(asDatabaseError(error)),
      )
      .finally(() => clearTimeout(timer));
  });
}

const isDom = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof DOMException && names.includes(error.name);
