import { useEffect, useState } from 'preact/hooks';
import { getFile } from '../../utils/files.ts';

/** An object URL of a kept file; `null` while there is none. */
export function useFileUrl(id: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (id === null) return;
    let made: string | null = null;
    let stopped = false;
    getFile(id).then(
      (file) => {
        if (stopped || !file) return;
        made = URL.createObjectURL(file);
        setUrl(made);
      },
      // It only decorates.
      (error: unknown) => console.warn(error),
    );
    return () => {
      stopped = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id]);
  return url;
}
