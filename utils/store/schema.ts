import type { DBSchema } from 'idb';
import type { Draft } from '../core/draft/draft.ts';
import type { JobRecord } from '../core/job/mark.ts';
import type { StoredFile } from '../core/kept-file.ts';
import type { FormerSpending, Payment } from '../core/money/payment.ts';
import type { StoredPhoto } from '../core/photo/photo.ts';
import type { Head, Row, RowOrder } from '../core/table/table.ts';
import type { Removal, Upload } from '../core/upload.ts';
import type { VoiceRecord } from '../core/voice-load.ts';

/** Everything stored but settings. A value may have been written by an older version: parse what is read. */
export interface StillspeakSchema extends DBSchema {
  jobs: {
    key: string;
    value: JobRecord;
    indexes: { createdAt: number; stage: string; news: number };
  };
  drafts: { key: string; value: Draft; indexes: { updatedAt: number } };
  photos: { key: string; value: StoredPhoto };
  voices: { key: string; value: VoiceRecord };
  files: { key: string; value: StoredFile };
  uploads: { key: [account: string, file: string]; value: Upload };
  removals: { key: [account: string, assetId: string]; value: Removal };
  /** In databases of before the ledger alone. */
  spending: { key: string; value: FormerSpending };
  /** The rows of the table that is being worked on, and one record of what they have in common. */
  table: { key: string; value: Row | (Head & { readonly id: string }) };
  /** Rows that are ordered, by their ids, until they are jobs. */
  rowOrders: { key: string; value: RowOrder & { readonly id: string } };
  ledger: { key: string; value: Payment; indexes: { at: number } };
}
