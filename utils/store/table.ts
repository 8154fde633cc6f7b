import type { Draft } from '../core/draft/draft.ts';
import type { BatchRow } from '../core/job/batch-row.ts';
import { type Head, NO_TABLE, type Row, type RowOrder } from '../core/table/table.ts';
import { parseHead, parseOrder, parseRow } from '../core/table/table-record.ts';
import { withDatabase } from './database.ts';
import { ON_DISK } from './on-disk.ts';

/** The key of what the rows have in common; theirs are nothing that anybody could guess. */
export const HEAD = 'head';

export interface StoredTable {
  readonly head: Head;
  /** In their order, without those that are ordered. */
  readonly rows: readonly Row[];
  readonly orders: readonly RowOrder[];
}

/** The one table that is being worked on. Rows that can't be read are left out. */
export async function readTable(): Promise<StoredTable> {
  const [records, orders] = await withDatabase((db) => {
    const tx = db.transaction(['table', 'rowOrders']);
    return Promise.all([
      tx.objectStore('table').getAll(),
      tx.objectStore('rowOrders').getAll(),
    ] as const);
  });
  const ordered = new Set(orders.map(({ id }) => id));
  const head = records.find(({ id }) => id === HEAD);
  return {
    head: head ? parseHead(head) : NO_TABLE,
    rows: rowsOf(records.filter(({ id }) => !ordered.has(id))),
    orders: orders.map(parseOrder).filter((order) => order !== null),
  };
}

/** Adds rows, and what is new in what they have in common: all or nothing. */
export async function addToTable(head: Head, rows: readonly Row[]): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    const puts = [{ ...head, id: HEAD }, ...rows].map((record) => tx.store.put(record));
    tx.commit();
    await Promise.all([...puts, tx.done]);
  });
}

/** Keeps a row as it is typed. Committed at once, so that a tab that closes loses no letter; an order stays as it is. */
export async function saveRow(row: Row): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    const put = tx.store.put(row);
    tx.commit();
    await Promise.all([put, tx.done]);
  });
}

/** Removes rows; what is ordered of them is made all the same. */
export async function removeRows(ids: readonly string[]): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('table', 'readwrite', ON_DISK);
    const deletes = ids.map((id) => tx.store.delete(id));
    tx.commit();
    await Promise.all([...deletes, tx.done]);
  });
}

/**
 * Orders rows in one step, then tells whoever carries it out: what is not heard of is found on the disk. A row that is
 * ordered or gone is not ordered again.
 *
 * @param at Unix milliseconds
 */
export async function orderRows(
  wanted: readonly RowOrder[],
  at: number,
  tell: () => Promise<void>,
): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['table', 'rowOrders'], 'readwrite', ON_DISK);
    const [rows, orders] = [tx.objectStore('table'), tx.objectStore('rowOrders')];
    const isOpen = async ({ draft: { id } }: RowOrder) =>
      (await rows.getKey(id)) !== undefined && (await orders.getKey(id)) === undefined;
    const batchRowOf = batchRows(await rows.getAll(), at);
    const order = async (each: RowOrder, index: number) => {
      const { draft, file } = each;
      if (!(await isOpen(each))) return;
      const batch = batchRowOf(draft.id, file);
      // A millisecond apart: the list and the queue keep the rows in order.
      const kept = { id: draft.id, draft: orderedAt(draft, at + index), ...(batch && { batch }) };
      await orders.put(file === undefined ? kept : { ...kept, file });
    };
    await Promise.all([...wanted.map(order), tx.done]);
  });
  await tell();
}

/** What is kept of each row with its video. */
function batchRows(records: readonly { readonly id: string }[], at: number) {
  const head = parseHead(records.find(({ id }) => id === HEAD));
  const rows = rowsOf(records);
  const counted = new Map(rows.map((row, index) => [row.id, { ...row, row: index + 1 }]));
  const photos = new Map(
    head.photos.flatMap((photo) => ('id' in photo ? [[photo.id, photo] as const] : [])),
  );
  return (id: string, fileId: string | undefined): BatchRow | undefined => {
    const known = counted.get(id);
    if (!known) return undefined;
    const { row, place, cells } = known;
    const file = fileId === undefined ? undefined : photos.get(fileId);
    return { at, row, place, columns: head.columns, cells, ...(file && { file }) };
  };
}

/** In their order. */
const rowsOf = (records: readonly { readonly id: string }[]): readonly Row[] =>
  records
    .filter(({ id }) => id !== HEAD)
    .map(parseRow)
    .filter((row) => row !== null)
    .sort((a, b) => a.place - b.place);

const orderedAt = (draft: Draft, at: number): Draft => ({
  ...draft,
  createdAt: at,
  updatedAt: at,
  ordered: { at },
});

/** Ids of the files that the table's rows may name. */
export async function tableFiles(): Promise<readonly string[]> {
  const { head, orders } = await readTable();
  const brought = head.photos.flatMap((photo) => ('id' in photo ? [photo.id] : []));
  return [...brought, ...orders.flatMap(({ file }) => file ?? [])];
}
