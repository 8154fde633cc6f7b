import type { Beginning } from '../draft/beginning.ts';
import { contentProblems } from '../draft/check-draft.ts';
import type { ScriptProblems } from '../draft/check-narration.ts';
import type { Draft } from '../draft/draft.ts';
import type { ChosenVoice } from '../draft/narration.ts';
import { type Estimate, estimateOf } from '../estimate.ts';
import { NOWHERE } from '../photo/photo.ts';
import { type Field, placeOf } from './columns.ts';
import { fillIn } from './fill-in.ts';
import { aspectRatioNamed, captionsNamed, resolutionNamed } from './options-named.ts';
import { type PhotoFinder, type PhotoIn, photoFinder } from './photo-named.ts';
import type { Head, Row, RowOrder } from './table.ts';
import type { FindVoice } from './voice-named.ts';

/** Why a row can't be ordered. Each kind is one sentence; `what` is what of the row it is about. */
export interface RowProblem {
  /** Where it is mended. */
  readonly field: Field;
  readonly kind:
    | Exclude<PhotoIn, object>
    | NonNullable<ScriptProblems['script']>
    | 'unknownName'
    | 'blankName'
    | 'noVoice'
    | 'unknownVoice'
    | 'severalVoices'
    | 'unreadVoices'
    | 'unknownOption'
    | 'wrongDefaults';
  readonly what: string;
}

/** A row that was looked at. */
export interface CheckedRow extends RowOrder {
  readonly problems: readonly RowProblem[];
  /** `null` while it says nothing. */
  readonly estimate: Estimate | null;
}

/** What rows are checked against. */
export interface RowContext {
  readonly head: Head;
  /** What a row does not say. */
  readonly beginning: Beginning;
  readonly findVoice: FindVoice;
  readonly account?: string | undefined;
}

/** Checks rows. A row that has not changed since is not looked at again. */
export function rowChecker(context: RowContext): (row: Row) => CheckedRow {
  const known = new WeakMap<Row, CheckedRow>();
  const findPhoto = photoFinder(context.head.photos);
  return (row) => {
    const checked = known.get(row) ?? checkRow(row, context, findPhoto);
    known.set(row, checked);
    return checked;
  };
}

function checkRow(row: Row, context: RowContext, findPhoto: PhotoFinder): CheckedRow {
  const { head, beginning, account } = context;
  const problems: RowProblem[] = [];
  const note = (field: Field, kind: RowProblem['kind'], what: string) => {
    problems.push({ field, kind, what });
    return undefined;
  };
  const cell = (field: Field): string => row.cells[placeOf(head.columns, field)]?.trim() ?? '';
  const option = <Value>(field: Field, named: (cell: string) => Value | undefined) =>
    cell(field) === ''
      ? undefined
      : (named(cell(field)) ?? note(field, 'unknownOption', cell(field)));

  const found = findPhoto(cell('photo'));
  if (typeof found === 'string') note('photo', found, cell('photo'));
  const { photo, file } = typeof found === 'string' ? NONE : found;
  const filled = fillIn(cell('script') || (beginning.script ?? ''), head.columns, row.cells);
  if (filled.unknown !== undefined) note('script', 'unknownName', filled.unknown);
  if (filled.blank !== undefined) note('script', 'blankName', filled.blank);
  const voice = voiceOf(cell('voice'), context, (kind) => note('voice', kind, cell('voice')));
  const draft: Draft = {
    ...beginning,
    id: row.id,
    createdAt: 0,
    updatedAt: 0,
    photo,
    account,
    script: filled.script,
    voice,
    title: cell('title'),
    resolution: option('resolution', resolutionNamed) ?? beginning.resolution,
    aspectRatio: option('aspectRatio', aspectRatioNamed) ?? beginning.aspectRatio,
    captions: option('captions', captionsNamed) ?? beginning.captions,
  };
  const { script, voice: _, ...others } = contentProblems(draft);
  if (script) note('script', script, filled.script);
  if (Object.keys(others).length > 0) note('script', 'wrongDefaults', '');
  const estimate = estimateOf(draft, { heardSeconds: null });
  return { draft, ...(file === undefined ? {} : { file }), problems, estimate };
}

const NONE: Extract<PhotoIn, object> = { photo: NOWHERE };

function voiceOf(
  cell: string,
  { beginning, findVoice }: RowContext,
  note: (kind: RowProblem['kind']) => undefined,
): ChosenVoice | null {
  if (cell === '') {
    if (!beginning.voice) note('noVoice');
    return beginning.voice;
  }
  const found = findVoice(cell);
  if (typeof found === 'object') {
    const { id, name, language } = found;
    return { id, name, language };
  }
  note(VOICE_PROBLEMS[found]);
  return null;
}

const VOICE_PROBLEMS = {
  unknown: 'unknownVoice',
  several: 'severalVoices',
  unread: 'unreadVoices',
} as const;
