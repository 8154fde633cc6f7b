import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { addRows, withCell } from '../../utils/core/table/add-rows.ts';
import { type Head, NO_TABLE, type Row, type TablePhoto } from '../../utils/core/table/table.ts';
import { orderTable } from '../../utils/messages.ts';
import { onChange } from '../../utils/store/changes.ts';
import {
  addToTable,
  readTable,
  removeRows,
  type StoredTable,
  saveRow,
} from '../../utils/store/table.ts';

/** More fields than that are slow to write in. */
export const MOST_ROWS = 2_000;

export interface Table {
  readonly head: Head;
  readonly rows: readonly Row[];
  /** How many are ordered, and not taken yet. */
  readonly ordered: number;
}

export interface TableEditor {
  /** `undefined` until it is read. */
  readonly table: Table | undefined;
  /** It can't be read, or what was typed last is not kept. */
  readonly failed: boolean;
  readonly edit: (id: string, column: number, text: string) => void;
  /** @returns how many rows came with it, or why it was not taken. */
  readonly add: (brought: readonly (readonly string[])[]) => number | 'unnamed' | 'tooMany';
  readonly addPhotos: (photos: readonly TablePhoto[]) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** Reads it anew, as the worker has left it. @returns its rows */
  readonly reload: () => Promise<readonly Row[]>;
}

/** The table as it is stored, kept at every keystroke. */
export function useTable(): TableEditor {
  const [table, setTable] = useState<Table>();
  const [failed, setFailed] = useState(false);
  const newest = useRef(table);
  const show = useCallback((next: Table) => {
    newest.current = next;
    setTable(next);
  }, []);
  const fail = useCallback((error: unknown) => {
    console.error(error);
    setFailed(true);
  }, []);
  /** What is shown and may not be stored yet. */
  const saving = useRef(new Set<Promise<unknown>>());
  const keep = useCallback(
    (saved: Promise<unknown>) => {
      saving.current.add(saved);
      void saved.catch(() => {}).then(() => saving.current.delete(saved));
      saved.then(() => setFailed(false), fail);
    },
    [fail],
  );
  const reload = useCallback(async () => {
    let before: Table | undefined;
    let stored: StoredTable;
    // Rows that come or go while it is read are not in what was read.
    do {
      before = newest.current;
      await Promise.allSettled(saving.current);
      stored = await readTable();
    } while (newest.current !== before);
    const { head, rows, orders } = stored;
    // A row that has not changed stays the same object.
    const known = new Map(newest.current?.rows.map((row) => [row.id, row]));
    show({ head, rows: rows.map((row) => known.get(row.id) ?? row), ordered: orders.length });
    return rows;
  }, [show]);
  useEffect(() => {
    const load = () => void reload().catch(fail);
    load();
    return onChange((change) => change === 'table' && load());
  }, [fail, reload]);
  const ordered = table?.ordered ?? 0;
  useEffect(() => {
    // Whoever was told of them may have died over it.
    if (ordered > 0) orderTable().catch(console.error);
  }, [ordered]);

  const change = useCallback(
    (to: (before: Table) => Table, save: (after: Table) => Promise<void>) => {
      if (!newest.current) return;
      const after = to(newest.current);
      show(after);
      keep(save(after));
    },
    [show, keep],
  );
  const edit = useCallback(
    (id: string, column: number, text: string) => {
      const row = newest.current?.rows.find((each) => each.id === id);
      if (!row) return;
      const edited = withCell(row, column, text);
      change(
        ({ rows, ...rest }) => ({ ...rest, rows: rows.map((it) => (it === row ? edited : it)) }),
        () => saveRow(edited),
      );
    },
    [change],
  );
  const add = useCallback(
    (brought: readonly (readonly string[])[]) => {
      const before = newest.current;
      const added = before && addRows(before.head, brought);
      if (!added) return 'unnamed';
      if (before.rows.length + added.rows.length > MOST_ROWS) return 'tooMany';
      const first = (before.rows.at(-1)?.place ?? 0) + 1;
      const rows = added.rows.map((cells, index) => {
        return { id: crypto.randomUUID(), place: first + index, cells };
      });
      const head = { ...before.head, columns: added.columns };
      change(
        (it) => ({ ...it, head, rows: [...it.rows, ...rows] }),
        () => addToTable(head, rows),
      );
      return rows.length;
    },
    [change],
  );
  const addPhotos = useCallback(
    (photos: readonly TablePhoto[]) => {
      const names = new Set(photos.map(({ name }) => name));
      change(
        ({ head, ...rest }) => {
          const others = head.photos.filter(({ name }) => !names.has(name));
          return { ...rest, head: { ...head, photos: [...others, ...photos] } };
        },
        ({ head }) => addToTable(head, []),
      );
    },
    [change],
  );
  const remove = useCallback(
    (id: string) =>
      change(
        ({ rows, ...rest }) => ({ ...rest, rows: rows.filter((row) => row.id !== id) }),
        () => removeRows([id]),
      ),
    [change],
  );
  const clear = useCallback(() => {
    const ids = newest.current?.rows.map(({ id }) => id) ?? [];
    change(
      ({ ordered }) => ({ head: NO_TABLE, rows: [], ordered }),
      async () => {
        await removeRows(ids);
        await addToTable(NO_TABLE, []);
      },
    );
  }, [change]);
  return { table, failed, edit, add, addPhotos, remove, clear, reload };
}
