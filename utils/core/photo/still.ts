import { isFields, isText } from '../fields.ts';
import type { StoredPhoto } from './photo.ts';

/** What a row shows of a stored photo. */
export type Still = Pick<StoredPhoto, 'id' | 'bytes' | 'thumbnail'>;

/** Reads that alone; what does not fit is as if it had never been had. */
export function parseStill(record: unknown): Still | undefined {
  if (!isFields(record) || !isText(record.id)) return undefined;
  const { id, bytes, thumbnail } = record;
  return {
    id,
    ...(bytes instanceof Blob ? { bytes } : {}),
    ...(thumbnail instanceof Blob ? { thumbnail } : {}),
  };
}
