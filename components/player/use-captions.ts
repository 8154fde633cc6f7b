import { useMemo } from 'preact/hooks';
import { loadCaptions } from '../../utils/media/captions.ts';
import { useObjectUrl } from '../hooks/use-object-url.ts';

/** An object URL of the captions, as a track takes them; `null` while there are none. */
export function useCaptions(subtitlesUrl: string | null): string | null {
  return useObjectUrl(
    useMemo(
      () => (subtitlesUrl === null ? null : () => readCaptions(subtitlesUrl)),
      [subtitlesUrl],
    ),
  );
}

async function readCaptions(subtitlesUrl: string): Promise<Blob | null> {
  const text = await loadCaptions(subtitlesUrl);
  return text === null ? null : new Blob([text], { type: 'text/vtt' });
}
