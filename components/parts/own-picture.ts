import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptFile } from '../../utils/core/kept-file.ts';
import type { OwnPictureProblem } from '../../utils/own-picture.ts';

export const OWN_PICTURE_PROBLEMS: Readonly<Record<OwnPictureProblem, () => string>> = {
  empty: () => i18n.t('own.empty'),
  notAPicture: () => i18n.t('own.notAPicture'),
  broken: () => i18n.t('own.broken'),
  unsupported: () => i18n.t('own.unsupported'),
  tooLarge: () => i18n.t('own.tooLarge'),
  unkept: () => i18n.t('own.unkept'),
};

export interface OwnPicture {
  readonly busy: boolean;
  readonly problem: OwnPictureProblem | null;
  readonly take: (file: File) => void;
}

/**
 * Starts a draft from a picture that is opened, pasted or dropped. One per page: it listens on the whole document.
 *
 * @param onDraft must stay the same function.
 */
export function useOwnPicture(onDraft: (draftId: string) => void): OwnPicture {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OwnPictureProblem | null>(null);

  const take = useCallback(
    (file: File) => {
      setBusy(true);
      setProblem(null);
      void begin(file)
        .then((begun) => ('id' in begun ? onDraft(begun.id) : setProblem(begun.problem)))
        .finally(() => setBusy(false));
    },
    [onDraft],
  );

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => takeFrom(event, event.clipboardData, take);
    const onDrop = (event: DragEvent) => takeFrom(event, event.dataTransfer, take);
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
  }, [take]);

  return { busy, problem, take };
}

function takeFrom(event: Event, data: DataTransfer | null, take: (file: File) => void): void {
  const [file] = data?.files ?? [];
  // Text goes to the focused field.
  if (!file) return;
  event.preventDefault();
  take(file);
}

/** Converts a picture to what HeyGen takes and stores the file, with no draft of its own. */
export function useKeptPicture(onKept: (file: KeptFile) => void): OwnPicture {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OwnPictureProblem | null>(null);
  const newest = useRef<File | null>(null);
  const take = (file: File) => {
    newest.current = file;
    setBusy(true);
    setProblem(null);
    void keep(file).then((outcome) => {
      // The last file wins, whichever finishes first.
      if (newest.current !== file) return;
      setBusy(false);
      if (typeof outcome === 'string') setProblem(outcome);
      else onKept(outcome);
    });
  };
  return { busy, problem, take };
}

async function begin(file: File) {
  const reader = await loadReader();
  return reader?.draftFromFile(file, file.name) ?? ({ problem: 'unkept' } as const);
}

async function keep(file: File): Promise<KeptFile | OwnPictureProblem> {
  const reader = await loadReader();
  return reader?.keepPicture(file) ?? 'unkept';
}

/** The code that reads pictures is large, and few pages need it. */
const loadReader = () => import('../../utils/own-picture.ts').catch(() => null);
