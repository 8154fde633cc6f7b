import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Voice } from '../../../utils/core/voices.ts';

export interface Preview {
  /** Id of the voice. */
  readonly playing: string | null;
  readonly unplayable: Voice | null;
  readonly toggle: (voice: Voice) => void;
}

export function usePreview(): Preview {
  const [playing, setPlaying] = useState<string | null>(null);
  const [unplayable, setUnplayable] = useState<Voice | null>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  const heard = useRef<string | null>(null);

  const silence = useCallback(() => {
    audio.current?.pause();
    audio.current = null;
    heard.current = null;
    setPlaying(null);
  }, []);
  useEffect(() => silence, [silence]);

  const toggle = useCallback(
    (voice: Voice) => {
      const again = heard.current === voice.id;
      silence();
      setUnplayable(null);
      if (again || voice.previewUrl === null) return;
      const sound = new Audio(voice.previewUrl);
      audio.current = sound;
      heard.current = voice.id;
      setPlaying(voice.id);
      const isCurrent = () => audio.current === sound;
      sound.onended = () => isCurrent() && silence();
      sound.play().catch(() => {
        // `play()` also rejects when it is paused before it starts.
        if (!isCurrent()) return;
        silence();
        setUnplayable(voice);
      });
    },
    [silence],
  );
  return { playing, unplayable, toggle };
}
