import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnPictureProblem } from '../../utils/own-picture.ts';

export interface OwnPicture {
  readonly busy: boolean;
  readonly problem: OwnPictureProblem | null;
  readonly take: (file: File) => void;
}

/** Takes a person's own picture, chosen, pasted or dropped, into a draft. */
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
    // Without this the browser would open what is dropped in the place of the page.
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
  // Text is for the field that has the focus.
  if (!file) return;
  event.preventDefault();
  take(file);
}

/** Reading pictures takes code that most openings of the popup have no use for. */
async function begin(file: File) {
  const { draftFromFile } = await import('../../utils/own-picture.ts').catch(() => ({
    draftFromFile: null,
  }));
  return draftFromFile?.(file, file.name) ?? ({ problem: 'unkept' } as const);
}
