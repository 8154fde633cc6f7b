import type { Draft } from '../draft/draft.ts';
import type { BatchRow } from '../job/batch-row.ts';
import type { KeptFile } from '../kept-file.ts';
import type { PictureProblem } from '../photo/photo.ts';

/** One video that is to be made. Its id is made with the row and becomes its job's. */
export interface Row {
  readonly id: string;
  /** Rows are shown in the order of their places. */
  readonly place: number;
  /** One for each column; those at the end may be absent. */
  readonly cells: readonly string[];
}

/** A photo that was brought along, known by its file's name. */
export type TablePhoto = KeptFile | { readonly name: string; readonly problem: PictureProblem };

/** What the rows have in common. */
export interface Head {
  readonly columns: readonly string[];
  readonly photos: readonly TablePhoto[];
}

/** A row as it was when its video was ordered. */
export interface RowOrder {
  readonly draft: Draft;
  /** The kept file that is its photo; absent: HeyGen fetches it by its link. */
  readonly file?: string;
  /** Noted when it is ordered. */
  readonly batch?: BatchRow;
}

export const NO_TABLE: Head = { columns: [], photos: [] };
