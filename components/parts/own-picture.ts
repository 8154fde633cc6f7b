import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_PICKED } from '../../utils/core/photo/offered.ts';
import type { OwnPictureProblem } from '../../utils/own-picture.ts';
import { filesBrought, isOurs } from './brought.ts';
import { count } from './format.ts';

export const OWN_PICTURE_PROBLEMS: Readonly<Record<OwnPictureProblem, () => string>> = {
  empty: () => i18n.t('own.empty'),
  notAPicture: () => i18n.t('own.notAPicture'),
  broken: () => i18n.t('own.broken'),
  unsupported: () => i18n.t('own.unsupported'),
  tooLarge: () => i18n.t('own.tooLarge'),
  tooMany: () => i18n.t('own.tooMany', { limit: count(MAX_PICKED) }),
  unkept: () => i18n.t('own.unkept'),
};

export interface Taking {
  readonly busy: boolean;
  readonly problem: OwnPictureProblem | null;
}

export interface OwnPicture extends Taking {
  /** Several become the photos of one draft. */
  readonly take: (files: readonly File[]) => void;
  /** Says no more of what nothing came of. */
  readonly forget: () => void;
}

/**
 * Starts a draft from pictures that are opened, pasted or dropped. One per page: it listens on the whole document.
 *
 * @param onDraft must stay the same function.
 */
export function useOwnPicture(onDraft: (draftId: string) => void): OwnPicture {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OwnPictureProblem | null>(null);

  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      setBusy(true);
      setProblem(null);
      void begin(files)
        .then((begun) => ('id' in begun ? onDraft(begun.id) : setProblem(begun.problem)))
        .finally(() => setBusy(false));
    },
    [onDraft],
  );

  // At once: the browser opens in the page's place what is dropped before somebody listens.
  useLayoutEffect(() => {
    const takeFrom = (event: Event, data: DataTransfer | null) => {
      const files = filesBrought(event, data, location.origin);
      // Text goes to the focused field.
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    const onPaste = (event: ClipboardEvent) => takeFrom(event, event.clipboardData);
    const onDrop = (event: DragEvent) => {
      // Neither a picture nor an address in the script, and no page to go to.
      if (event.dataTransfer && isOurs(event.dataTransfer, location.origin)) event.preventDefault();
      else takeFrom(event, event.dataTransfer);
    };
    // Without this the browser replaces the page with the dropped file.
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    // What the page shows is no file of the person's, and its address is no word of the script.
    const onDragStart = (event: DragEvent) => {
      if (event.target instanceof HTMLImageElement) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragstart', onDragStart);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragstart', onDragStart);
    };
  }, [take]);

  const forget = useCallback(() => setProblem(null), []);
  return { busy, problem, take, forget };
}

async function begin(files: readonly File[]) {
  const reader = await loadReader();
  return reader?.draftFromFiles(files) ?? ({ problem: 'unkept' } as const);
}

/** The code that reads pictures is large, and few pages need it. */
export const loadReader = () => import('../../utils/own-picture.ts').catch(() => null);
