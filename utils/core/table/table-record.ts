import * as v from 'valibot';
import { draftRecord } from '../draft/draft-record.ts';
import { id, text } from '../draft/record-parts.ts';
import { batchRow } from '../job/record.ts';
import { lenient, lenientList } from '../lenient.ts';
import { PICTURE_PROBLEMS } from '../photo/photo.ts';
import { type Head, NO_TABLE, type Row, type RowOrder, type TablePhoto } from './table.ts';

const photo: v.GenericSchema<unknown, TablePhoto> = v.union([
  v.object({ id, name: text }),
  v.object({ name: text, problem: v.picklist(PICTURE_PROBLEMS) }),
]);

const head: v.GenericSchema<unknown, Head> = v.object({
  columns: v.array(text),
  photos: lenientList(photo),
});

const row: v.GenericSchema<unknown, Row> = lenient(
  { id, cells: v.array(text) },
  { place: v.optional(v.number(), 0) },
);

const order: v.GenericSchema<unknown, RowOrder> = v.object({
  draft: draftRecord,
  file: v.exactOptional(id),
  batch: v.exactOptional(batchRow),
});

/** Reads what the rows have in common; an empty table where that can't be read. */
export function parseHead(record: unknown): Head {
  const parsed = v.safeParse(head, record);
  return parsed.success ? parsed.output : NO_TABLE;
}

/** Reads a row; `null` where its cells can't be read. */
export function parseRow(record: unknown): Row | null {
  const parsed = v.safeParse(row, record);
  return parsed.success ? parsed.output : null;
}

/** Reads what was ordered; `null` where it can't be read. */
export function parseOrder(record: unknown): RowOrder | null {
  const parsed = v.safeParse(order, record);
  return parsed.success ? parsed.output : null;
}
