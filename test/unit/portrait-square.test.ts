import { describe, expect, it } from 'vitest';
import type { PictureFacts } from '../../utils/core/photo/photo.ts';
import { portraitSquare } from '../../utils/core/photo/portrait-square.ts';

const wide: PictureFacts = {
  width: 1600,
  height: 800,
  type: 'image/jpeg',
  transparent: false,
  animated: false,
  asItIs: true,
};
const face = { x: 0.5, y: 0.25, width: 0.1, height: 0.2 };

describe('the square that shows a face', () => {
  it('is a square of pixels around it, with room', () => {
    const square = portraitSquare({ ...wide, faceBoxes: [face] });
    expect(square).toBeDefined();
    const side = (square?.width ?? 0) * wide.width;
    expect(side).toBeCloseTo((square?.height ?? 0) * wide.height);
    expect(side).toBeCloseTo(336);
    expect((square?.x ?? 0) * wide.width + side / 2).toBeCloseTo(880);
  });

  it('stays within the picture, however near its edge the face is', () => {
    const square = portraitSquare({ ...wide, faceBoxes: [{ ...face, x: 0.9, y: 0 }] });
    expect(square?.y).toBe(0);
    expect((square?.x ?? 0) + (square?.width ?? 0)).toBeCloseTo(1);
  });

  it('shows the largest of several', () => {
    const small = { x: 0.1, y: 0.1, width: 0.02, height: 0.04 };
    const square = portraitSquare({ ...wide, faceBoxes: [small, face] });
    expect(square?.x).toBeGreaterThan(0.4);
  });

  it('stays within what is sent', () => {
    const part = { x: 0.5, y: 0.2, width: 0.1, height: 0.2 };
    const square = portraitSquare({ ...wide, faceBoxes: [face] }, part);
    expect(square?.x).toBeCloseTo(0.5);
    expect(square?.width).toBeCloseTo(0.1);
  });

  it('is none where no face is known of', () => {
    expect(portraitSquare(wide)).toBeUndefined();
    expect(
      portraitSquare({ ...wide, faceBoxes: [face] }, { ...face, x: 0, y: 0.8 }),
    ).toBeUndefined();
  });
});
