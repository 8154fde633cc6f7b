import type { Crop, Rectangle } from '../../utils/core/photo/rectangle.ts';

/**
 * The style by which an `<img>` shows a part of its picture as if that were all of it. Not for `object-fit: contain`,
 * which would show what is beside the part where room is left.
 */
export function viewBox(part: Rectangle | undefined): string | undefined {
  if (!part) return undefined;
  const { x, y, width, height } = part;
  const edges = [y, 1 - x - width, 1 - y - height, x];
  return `object-view-box: inset(${edges.map((edge) => `${Math.max(0, edge) * 100}%`).join(' ')})`;
}

/** The same, with the part's shape as `--shape`, for a box that contains it. */
export function shapedViewBox(crop: Crop | undefined): string | undefined {
  return crop && `${viewBox(crop)}; --shape: ${(crop.shape * crop.width) / crop.height}`;
}
