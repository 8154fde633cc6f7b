export const FRAMES_PER_SECOND = 24;

/** The nearest length in seconds that a film can have, at least one frame. */
export function wholeFrames(seconds: number): number {
  return Math.max(1, Math.round(seconds * FRAMES_PER_SECOND)) / FRAMES_PER_SECOND;
}
