import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addRows } from '../../utils/core/table/add-rows.ts';
import { decodeText } from '../../utils/core/table/decode-text.ts';
import { parseTable } from '../../utils/core/table/parse-table.ts';
import { NO_TABLE, type TablePhoto } from '../../utils/core/table/table.ts';
import { count } from '../parts/format.ts';
import { loadReader } from '../parts/own-picture.ts';
import { filesIn, isHidden, isOtherWorkbook, isTable, isWorkbook } from './files-in.ts';
import { MOST_ROWS, type TableEditor } from './use-table.ts';

/** Photos are kept this many at a time, as all rows are checked against them then. */
const AT_ONCE = 20;

export interface Brought {
  /** How many files are still to be read. */
  readonly left: number;
  /** What came of what was brought last. */
  readonly note: string;
  readonly problem: string | undefined;
  readonly take: (files: readonly File[]) => void;
}

/** Takes tables and photos that are pasted, dropped or opened. One per page: it listens on the whole document. */
export function useBrought({ add, addPhotos }: Pick<TableEditor, 'add' | 'addPhotos'>): Brought {
  const [left, setLeft] = useState(0);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();

  const takeRows = useCallback(
    (read: readonly (readonly string[])[]) => {
      const rows = add(read);
      const isAdded = typeof rows === 'number';
      setProblem(isAdded ? undefined : PROBLEMS[rows]());
      setNote(isAdded ? i18n.t('table.added', rows, [count(rows)]) : '');
    },
    [add],
  );
  const takeText = useCallback((text: string) => takeRows(parseTable(text)), [takeRows]);
  const takeFiles = useCallback(
    async (all: readonly File[]) => {
      const files = all.filter((file) => !isHidden(file));
      setProblem(undefined);
      const isUnreadable = files.some(isOtherWorkbook);
      if (isUnreadable) return setProblem(i18n.t('table.problem.workbook'));
      for (const file of files.filter(isTable)) {
        takeText(decodeText(new Uint8Array(await file.arrayBuffer())));
      }
      for (const file of files.filter(isWorkbook)) {
        const rows = await rowsOf(file).catch(console.error);
        if (!rows) return setProblem(i18n.t('table.problem.workbook'));
        takeRows(rows);
      }
      const photos = files.filter((file) => !isTable(file) && !isWorkbook(file));
      setLeft((before) => before + photos.length);
      for (let at = 0; at < photos.length; at += AT_ONCE) {
        const some = photos.slice(at, at + AT_ONCE);
        const kept = await keep(some);
        if (kept.length > 0) addPhotos(kept);
        if (kept.length < some.length) setProblem(i18n.t('own.unkept'));
        setLeft((before) => before - some.length);
      }
      if (photos.length > 0) {
        setNote(i18n.t('table.photosAdded', photos.length, [count(photos.length)]));
      }
    },
    [takeText, takeRows, addPhotos],
  );
  const take = useCallback(
    (files: readonly File[]) => {
      takeFiles(files).catch((error: unknown) => {
        console.error(error);
        setProblem(i18n.t('table.problem.unread'));
      });
    },
    [takeFiles],
  );

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      const text = data?.getData('text/plain') ?? '';
      // Of a spreadsheet's cells there is a picture, too.
      if (isMeant(text, event.target)) takeText(text);
      else if (data && data.files.length > 0) take([...data.files]);
      else return;
      event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void filesIn(event.dataTransfer).then(take, console.error);
    };
    // Without this the browser replaces the page with the dropped file.
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
    };
  }, [take, takeText]);

  return { left, note, problem, take };
}

const PROBLEMS = {
  unnamed: () => i18n.t('table.problem.unnamed'),
  tooMany: () => i18n.t('table.problem.tooMany', { limit: count(MOST_ROWS) }),
};

/** Rows of a spreadsheet. What is pasted into a cell stays there, unless its first line names the columns. */
function isMeant(text: string, target: EventTarget | null): boolean {
  if (!/[\t\n]/u.test(text.trim())) return false;
  const writes = target instanceof Element && target.closest('input, textarea') !== null;
  return !writes || addRows(NO_TABLE, parseTable(text)) !== null;
}

/** Few tables come as workbooks. */
async function rowsOf(file: File) {
  const { readWorkbook } = await import('../../utils/media/read-workbook.ts');
  return readWorkbook(new Uint8Array(await file.arrayBuffer()));
}

/** One after the other: decoded, they are large. Those that can't be kept are left out. */
async function keep(files: readonly File[]): Promise<readonly TablePhoto[]> {
  const reader = await loadReader();
  const kept: TablePhoto[] = [];
  for (const file of files) {
    const photo = (await reader?.keepPicture(file)) ?? 'unkept';
    if (typeof photo === 'object') kept.push({ ...photo, name: file.name });
    else if (photo !== 'unkept' && photo !== 'tooMany')
      kept.push({ name: file.name, problem: photo });
  }
  return kept;
}
