/** A part of the page, and where it begins, in pixels from the top of the window. */
export interface PlacedPart {
  readonly id: string;
  readonly top: number;
}

/**
 * The part that is read: the last one that has begun in the upper third of the window. At the end of the page it is the
 * last one, which may never come so high.
 *
 * @param height of the window, in pixels.
 */
export function currentPart(
  parts: readonly PlacedPart[],
  height: number,
  isAtEnd: boolean,
): string | undefined {
  if (isAtEnd) return parts.at(-1)?.id;
  return (parts.findLast(({ top }) => top <= height / 3) ?? parts[0])?.id;
}
