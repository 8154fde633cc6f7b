import { useEffect, useState } from 'preact/hooks';

/**
 * An object URL of what is read, revoked when the component goes; `null` while there is none. What can't be read
 * is done without.
 *
 * @param read must stay the same function for as long as it reads the same thing; `null`: there is nothing to read.
 */
export function useObjectUrl(read: (() => Promise<Blob | null | undefined>) | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (read === null) return;
    let made: string | null = null;
    let stopped = false;
    read().then(
      (blob) => {
        if (stopped || !blob) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      (error: unknown) => console.warn(error),
    );
    return () => {
      stopped = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [read]);
  return url;
}
