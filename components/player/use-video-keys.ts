import { speedBeside } from '../../utils/core/playback.ts';
import { usePageKeys } from './use-page-keys.ts';
import type { Playback } from './use-playback.ts';

const STEP_SECONDS = 5;
const LEAP_SECONDS = 10;

/** The keys that move the video, called as those of other players are. */
export function useVideoKeys(playback: Playback): void {
  const { element: video, speed, setSpeed, captions, setCaptions } = playback;
  const toggle = () => {
    if (video?.paused) void video.play().catch(console.error);
    else video?.pause();
  };
  const by = (seconds: number) => () => {
    if (video) video.currentTime += seconds;
  };
  const restart = () => {
    if (!video) return;
    video.currentTime = 0;
    void video.play().catch(console.error);
  };
  usePageKeys({
    ' ': toggle,
    k: toggle,
    j: by(-LEAP_SECONDS),
    l: by(LEAP_SECONDS),
    ArrowLeft: by(-STEP_SECONDS),
    ArrowRight: by(STEP_SECONDS),
    '0': restart,
    c: () => setCaptions(!captions),
    '<': () => setSpeed(speedBeside(speed, -1)),
    '>': () => setSpeed(speedBeside(speed, 1)),
  });
}
