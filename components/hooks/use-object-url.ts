import { useEffect, useMemo, useState } from 'preact/hooks';
import { getFile } from '../../utils/store/files.ts';

/** A blob, or how to read one. Must stay identical for as long as the content does. */
type Source = Blob | (() => Promise<Blob | null | undefined>);

/**
 * An object URL, revoked on unmount and when the source changes.
 *
 * @returns `undefined` while the blob is read; `null` if there is no source, no blob, or reading fails.
 */
export function useObjectUrl(source: Source | null | undefined): string | null | undefined {
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    if (!source) return;
    let made: string | null = null;
    let stopped = false;
    const show = (blob: Blob | null | undefined) => {
      if (stopped) return;
      made = blob ? URL.createObjectURL(blob) : null;
      setUrl(made);
    };
    // Must stay synchronous for a blob: a picture that is replaced would flash otherwise.
    if (source instanceof Blob) show(source);
    else {
      source().then(show, (error: unknown) => {
        console.warn(error);
        show(null);
      });
    }
    return () => {
      stopped = true;
      setUrl(undefined);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [source]);
  return source ? url : null;
}

/** An object URL of a file from the file store, by its id; returns as {@link useObjectUrl}. */
export function useFileUrl(id: string | null): string | null | undefined {
  return useObjectUrl(useMemo(() => (id === null ? null : () => getFile(id)), [id]));
}
