import type { Draft } from '../core/draft/draft.ts';
import { type Head, NO_TABLE, type Row, type RowOrder } from '../core/table/table.ts';
import { parseHead, parseRow, type RowRecord } from '../core/table/table-record.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';
import { readAtOnce } from './read-at-once.ts';

/** The key of what the rows have in common; rows have keys that nobody could guess. */
export const HEAD = 'head';

export interface StoredTable {
  readonly head: Head;
  /** In their order, without those that are ordered. */
  readonly rows: readonly Row[];
  readonly ordered: readonly RowRecord[];
}

/** The one table that is being worked on. Rows that can't be read are left out. */
export async function readTable(): Promise<StoredTable> {
  const records = await readAtOnce('table', (store) => store.getAll());
  const head = records.find(({ id }) => id === HEAD);
  const rows = records
    .filter(({ id }) => id !== HEAD)
    .map(parseRow)
    .filter((row) => row !== null)
    .sort((a, b) => a.place - b.place);
  return {
    head: head ? parseHead(head) : NO_TABLE,
    rows: rows.filter(({ order }) => !order),
    ordered: rows.filter(({ order }) => order),
  };
}

/** Adds rows, and what is new in what they have in common: all or nothing. */
export async function addToTable(head: Head, rows: readonly Row[]): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    await Promise.all([
      tx.store.put({ ...head, id: HEAD }),
      ...rows.map((row) => tx.store.put(row)),
      tx.done,
    ]);
  });
}

/** Keeps a row as it is typed; one that is ordered or removed meanwhile stays so. */
export async function saveRow(row: Row): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    const kept = parseRow(await tx.store.get(row.id));
    if (kept && !kept.order) await tx.store.put(row);
    await tx.done;
  });
}

/** Removes rows that are not ordered. */
export async function removeRows(ids: readonly string[]): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    const kept = await Promise.all(ids.map((id) => tx.store.get(id)));
    const open = kept.map(parseRow).filter((row) => row && !row.order);
    await Promise.all([...open.map((row) => row && tx.store.delete(row.id)), tx.done]);
  });
}

/**
 * Orders rows in one step, then tells whoever carries it out: what is not heard of is found on the disk. A row that is
 * ordered or gone is not ordered again.
 *
 * @param at Unix milliseconds
 */
export async function orderRows(
  orders: readonly RowOrder[],
  at: number,
  tell: () => Promise<void>,
): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    const kept = await Promise.all(orders.map(({ draft: { id } }) => tx.store.get(id)));
    const puts = orders.map(({ draft, file }, index) => {
      const row = parseRow(kept[index]);
      if (!row || row.order) return undefined;
      const order = { draft: orderedAt(draft, at), ...(file === undefined ? {} : { file }) };
      return tx.store.put({ ...row, order });
    });
    await Promise.all([...puts, tx.done]);
  });
  await tell();
}

const orderedAt = (draft: Draft, at: number): Draft => ({
  ...draft,
  createdAt: at,
  updatedAt: at,
  ordered: { at },
});

/** Ids of the files that the table's rows may name. */
export async function tableFiles(): Promise<readonly string[]> {
  const { head, ordered } = await readTable();
  const brought = head.photos.flatMap((photo) => ('id' in photo ? [photo.id] : []));
  return [...brought, ...ordered.flatMap(({ order }) => order?.file ?? [])];
}
