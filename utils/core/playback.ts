/** How fast a video can be played; 1 is as it was made. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

/** The next faster or slower one; the same at an end. */
export function speedBeside(speed: Speed, step: 1 | -1): Speed {
  const at = SPEEDS.indexOf(speed) + step;
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))] ?? speed;
}

export const speedOf = (stored: unknown): Speed => SPEEDS.find((each) => each === stored) ?? 1;
