import { useEffect, useState } from 'preact/hooks';
import { loadCaptions } from '../../utils/media/captions.ts';

/** The captions as WebVTT; `null` until they are there, and where there are none. */
export function useCaptions(subtitlesUrl: string | null): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (subtitlesUrl === null) return;
    let stopped = false;
    void loadCaptions(subtitlesUrl).then((loaded) => {
      // What is renewed with the video says the same, and need not flash.
      if (!stopped) setText(loaded);
    });
    return () => {
      stopped = true;
    };
  }, [subtitlesUrl]);
  return text;
}
