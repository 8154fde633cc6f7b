import { useEffect, useState } from 'preact/hooks';
import { SPEEDS, type Speed } from '../../utils/core/playback.ts';
import { captionsShown, playbackSpeed } from '../../utils/store/playback.ts';
import { useSetting } from '../hooks/use-setting.ts';

/** How the video is played, whichever of the two has it changed: this page's controls, or the browser's own. */
export interface Playback {
  readonly element: HTMLVideoElement | null;
  readonly setElement: (element: HTMLVideoElement | null) => void;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly captions: boolean;
  readonly setCaptions: (shown: boolean) => void;
}

const setSpeed = (speed: Speed) => void playbackSpeed.setValue(speed).catch(console.error);
const setCaptions = (shown: boolean) => void captionsShown.setValue(shown).catch(console.error);

/** @param track changes where the video gets other captions. */
export function usePlayback(track: string | null): Playback {
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const speed = useSetting(playbackSpeed) ?? 1;
  const captions = useSetting(captionsShown) ?? true;
  useEffect(() => {
    if (!element) return;
    element.defaultPlaybackRate = speed;
    element.playbackRate = speed;
    const heed = () => {
      const chosen = SPEEDS.find((each) => each === element.playbackRate);
      if (chosen !== undefined && chosen !== speed) setSpeed(chosen);
    };
    element.addEventListener('ratechange', heed);
    return () => element.removeEventListener('ratechange', heed);
  }, [element, speed]);
  useEffect(() => {
    if (!element) return;
    for (const each of element.textTracks) each.mode = captions ? 'showing' : 'hidden';
    const heed = () => {
      const [first] = element.textTracks;
      if (first && (first.mode === 'showing') !== captions) setCaptions(first.mode === 'showing');
    };
    element.textTracks.addEventListener('change', heed);
    return () => element.textTracks.removeEventListener('change', heed);
  }, [element, captions, track]);
  return { element, setElement, speed, setSpeed, captions, setCaptions };
}
