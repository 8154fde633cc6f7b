import { useRef, useState } from 'preact/hooks';
import type { KeptFile } from '../../../utils/core/kept-file.ts';
import type { OwnPictureProblem } from '../../../utils/own-picture.ts';

export interface KeptPicture {
  readonly busy: boolean;
  readonly refused: OwnPictureProblem | null;
  readonly take: (file: File) => void;
}

/** Makes of a chosen file a picture that HeyGen takes, and keeps it. */
export function useKeptPicture(onKept: (file: KeptFile) => void): KeptPicture {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<OwnPictureProblem | null>(null);
  const newest = useRef<File | null>(null);
  const take = (file: File) => {
    newest.current = file;
    setBusy(true);
    setRefused(null);
    void keep(file).then((outcome) => {
      // Chosen later counts, whichever is done first.
      if (newest.current !== file) return;
      setBusy(false);
      if (typeof outcome === 'string') setRefused(outcome);
      else onKept(outcome);
    });
  };
  return { busy, refused, take };
}

/** Reading pictures takes code that few have a use for. */
async function keep(file: File): Promise<KeptFile | OwnPictureProblem> {
  const { keepPicture } = await import('../../../utils/own-picture.ts').catch(() => ({
    keepPicture: null,
  }));
  return keepPicture?.(file) ?? 'unkept';
}
