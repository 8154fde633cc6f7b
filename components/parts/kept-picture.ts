import { useRef, useState } from 'preact/hooks';
import type { KeptFile } from '../../utils/core/kept-file.ts';
import type { OwnPictureProblem } from '../../utils/own-picture.ts';
import { loadReader, type Taking } from './own-picture.ts';

interface KeptPicture extends Taking {
  readonly take: (file: File) => void;
}

/** Converts a picture to what HeyGen takes and stores the file, with no draft of its own. */
export function useKeptPicture(onKept: (file: KeptFile) => void): KeptPicture {
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

async function keep(file: File): Promise<KeptFile | OwnPictureProblem> {
  const reader = await loadReader();
  return reader?.keepPicture(file) ?? 'unkept';
}
