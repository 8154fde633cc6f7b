import { useEffect, useState } from 'preact/hooks';
import { loadCaptions } from '../../utils/captions.ts';

/** An object URL of the captions, as a track takes them; `null` while there are none. */
export function useCaptions(subtitlesUrl: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (subtitlesUrl === null) return;
    let made: string | null = null;
    let stopped = false;
    loadCaptions(subtitlesUrl).then(
      (text) => {
        if (stopped || text === null) return;
        made = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
        setUrl(made);
      },
      // The video is worth watching without.
      (error: unknown) => console.warn(error),
    );
    return () => {
      stopped = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [subtitlesUrl]);
  return url;
}
