import { useEffect, useState } from 'preact/hooks';
import { type Word, wordAt } from '../../utils/core/captions/words.ts';

const EVENTS = ['playing', 'pause', 'seeking', 'seeked', 'timeupdate'] as const;

/** The index of the word that is being said; -1 in a silence. */
export function useSpoken(video: HTMLVideoElement | null, words: readonly Word[]): number {
  const [spoken, setSpoken] = useState(-1);
  useEffect(() => {
    if (!video || words.length === 0) return;
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      setSpoken(wordAt(words, video.currentTime));
      // Four times a second, as the video tells it, is slower than people talk.
      if (!video.paused) frame = requestAnimationFrame(follow);
    };
    for (const event of EVENTS) video.addEventListener(event, follow);
    return () => {
      cancelAnimationFrame(frame);
      for (const event of EVENTS) video.removeEventListener(event, follow);
    };
  }, [video, words]);
  return spoken;
}
