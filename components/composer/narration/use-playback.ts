import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Playback {
  readonly audio: RefObject<HTMLAudioElement | null>;
  readonly playing: boolean;
  /** In seconds from the beginning. */
  readonly at: number;
  /** In seconds; `undefined` until the browser knows it. */
  readonly length: number | undefined;
  readonly toggle: () => void;
  /** To a place in seconds, as far as there is one. */
  readonly wind: (seconds: number) => void;
}

/** Follows an `<audio>` element that has no controls of its own. */
export function usePlayback(onLength: ((seconds: number) => void) | undefined): Playback {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState<number>();
  const told = useRef(onLength);
  told.current = onLength;
  useLayoutEffect(() => {
    const { current } = audio;
    if (!current) return;
    const measure = () => {
      if (!Number.isFinite(current.duration)) return;
      setLength(current.duration);
      told.current?.(current.duration);
    };
    const follow = () => {
      setAt(current.currentTime);
      setPlaying(!current.paused && !current.ended);
    };
    current.addEventListener('loadedmetadata', measure);
    // A recording that is at hand may be known already.
    measure();
    const moves = ['play', 'pause', 'ended', 'timeupdate', 'seeked'];
    for (const move of moves) current.addEventListener(move, follow);
    return () => {
      current.pause();
      current.removeEventListener('loadedmetadata', measure);
      for (const move of moves) current.removeEventListener(move, follow);
    };
  }, []);
  return {
    audio,
    playing,
    at,
    length,
    toggle() {
      if (audio.current?.paused) audio.current.play().catch(console.warn);
      else audio.current?.pause();
    },
    wind(seconds) {
      const { current } = audio;
      if (!current || !Number.isFinite(current.duration)) return;
      current.currentTime = Math.min(Math.max(0, seconds), current.duration);
      setAt(current.currentTime);
    },
  };
}
