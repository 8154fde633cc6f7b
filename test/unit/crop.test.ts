import { describe, expect, it } from 'vitest';
import { cropChange } from '../../utils/core/draft/change-photos.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { canCrop, factsOf, smallestCrop, warningsOfPhoto } from '../../utils/core/photo/crop.ts';
import { dragged, drawn, moved, pressed, WHOLE } from '../../utils/core/photo/draw-crop.ts';
import { faceCrop } from '../../utils/core/photo/face-crop.ts';
import { cropOf, type PictureFacts } from '../../utils/core/photo/photo.ts';
import type { Rectangle } from '../../utils/core/photo/rectangle.ts';
import { isSamePart, overlap, pixelsOf } from '../../utils/core/photo/rectangle-math.ts';

const facts: PictureFacts = {
  width: 2000,
  height: 1000,
  type: 'image/jpeg',
  transparent: false,
  animated: false,
  asItIs: true,
};
const box = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});
/** Rounded as far as nobody sees it. */
const near = (part: Rectangle): Rectangle => ({
  x: expect.closeTo(part.x, 5),
  y: expect.closeTo(part.y, 5),
  width: expect.closeTo(part.width, 5),
  height: expect.closeTo(part.height, 5),
});
const photo = { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' };
const stored = { id: 'd', bytes: new Blob(['picture']), facts };

describe('a crop', () => {
  it.each<[what: string, part: Rectangle, pixels: Rectangle]>([
    ['the left half', box(0, 0, 0.5, 1), box(0, 0, 1000, 1000)],
    ['what rounding would push over the edge', box(0.99976, 0, 0.00024, 1), box(1999, 0, 1, 1000)],
    ['all', WHOLE, box(0, 0, 2000, 1000)],
  ])('in pixels: %s', (_, part, pixels) => {
    expect(pixelsOf(part, facts)).toEqual(pixels);
  });

  it('counts only in a picture that is at hand, and of the shape that it was drawn on', () => {
    const crop = { ...box(0, 0, 0.5, 1), shape: 2 };
    expect(cropOf({ ...photo, crop }, stored)).toEqual(crop);
    const smaller = { ...facts, width: 2047, height: 1023 };
    expect(cropOf({ ...photo, crop }, { ...stored, facts: smaller })).toEqual(crop);
    const whole = { ...facts, height: 1500 };
    expect(cropOf({ ...photo, crop }, { ...stored, facts: whole })).toBeUndefined();
    expect(cropOf({ ...photo, crop }, { id: 'd', facts })).toBeUndefined();
    expect(cropOf(photo, stored)).toBeUndefined();
  });

  it('is no smaller than a face that can speak', () => {
    expect(smallestCrop({ width: 2000, height: 1000 })).toEqual({ width: 0.1, height: 0.2 });
    // A large picture is made smaller first.
    expect(smallestCrop({ width: 4094, height: 1000 }).height).toBeCloseTo(0.4);
    expect(smallestCrop({ width: 100, height: 1000 })).toEqual({ width: 1, height: 0.2 });
    expect(canCrop({ ...stored, facts: { ...facts, width: 100, height: 200 } })).toBe(false);
    expect(canCrop(stored)).toBe(true);
    expect(canCrop({ id: 'd', facts })).toBe(false);
  });

  it('is one photo’s of a draft', () => {
    const crop = { ...box(0, 0, 0.5, 1), shape: 2 };
    const draft = { id: 'd', photo, others: [{ id: 'e', photo }] } as unknown as Draft;
    expect(cropChange(draft, 'd', crop)).toEqual({ photo: { ...photo, crop } });
    const others = [{ id: 'e', photo: { ...photo, crop } }];
    expect(cropChange(draft, 'e', crop)).toEqual({ photo, others });
    expect(cropChange({ ...draft, others }, 'e', null)).toEqual({
      photo,
      others: [{ id: 'e', photo }],
    });
  });

  it('is the same where nobody can see a difference', () => {
    expect(isSamePart(box(0.1, 0, 0.5, 1), box(0.1 + 1e-9, 0, 0.5, 1))).toBe(true);
    expect(isSamePart(box(0.1, 0, 0.5, 1), box(0.2, 0, 0.5, 1))).toBe(false);
    expect(isSamePart(undefined, box(0.1, 0, 0.5, 1))).toBe(false);
    expect(isSamePart(undefined, undefined)).toBe(true);
  });
});

/** Of a crop, places in the whole picture are never said. */
const UNKNOWN = { faces: undefined, facePx: undefined, faceBoxes: undefined };

describe('what is known of a crop', () => {
  const left = box(0.1, 0.2, 0.15, 0.3);
  const right = box(0.7, 0.2, 0.1, 0.2);
  const group: PictureFacts = { ...facts, faces: 2, facePx: 300, faceBoxes: [left, right] };

  it.each<[what: string, of: PictureFacts, part: Rectangle | undefined, known: object]>([
    ['no crop', group, undefined, group],
    [
      'one of two faces',
      group,
      box(0.5, 0, 0.5, 1),
      { width: 1000, height: 1000, faces: 1, facePx: 200 },
    ],
    ['a corner of one', group, box(0.2, 0, 0.4, 1), { faces: 0 }],
    ['none where there was none', { ...facts, faces: 0 }, box(0.5, 0, 0.5, 1), { faces: 0 }],
    ['nobody said where they are', { ...facts, faces: 2, facePx: 300 }, box(0, 0, 0.5, 1), {}],
  ])('%s', (_, of, part, known) => {
    const found = factsOf(of, part);
    expect({ ...UNKNOWN, ...found }).toMatchObject({ ...UNKNOWN, ...known });
  });

  it('is what is warned of', () => {
    const whole = { ...stored, facts: group };
    expect(warningsOfPhoto(photo, whole)).toEqual(['severalFaces']);
    const crop = { ...box(0.5, 0, 0.5, 1), shape: 2 };
    expect(warningsOfPhoto({ ...photo, crop }, whole)).toEqual([]);
    const beside = { ...box(0.3, 0, 0.3, 1), shape: 2 };
    expect(warningsOfPhoto({ ...photo, crop: beside }, whole)).toEqual(['noFace']);
    expect(warningsOfPhoto(photo, { id: 'd' })).toEqual([]);
  });
});

describe('drawing a crop', () => {
  const least = { width: 0.1, height: 0.2 };
  const crop = box(0.2, 0.2, 0.4, 0.4);
  const right = { x: 'end', y: null } as const;
  const corner = { x: 'start', y: 'start' } as const;

  it.each<[what: string, found: Rectangle, wanted: Rectangle]>([
    ['a drag', drawn({ x: 0.2, y: 0.1 }, { x: 0.6, y: 0.9 }, least), box(0.2, 0.1, 0.4, 0.8)],
    ['back', drawn({ x: 0.6, y: 0.9 }, { x: 0.2, y: 0.1 }, least), box(0.2, 0.1, 0.4, 0.8)],
    ['beyond', drawn({ x: 0.5, y: 0.5 }, { x: 1.4, y: -3 }, least), box(0.5, 0, 0.5, 0.5)],
    ['too little', drawn({ x: 0.95, y: 0.5 }, { x: 0.97, y: 0.5 }, least), box(0.9, 0.5, 0.1, 0.2)],
    ['to and fro', drawn({ x: 0.05, y: 0.5 }, { x: 0.02, y: 0.45 }, least), box(0, 0.3, 0.1, 0.2)],
    ['moved', moved(crop, { x: 0.1, y: -0.1 }), box(0.3, 0.1, 0.4, 0.4)],
    ['moved to the corner', moved(crop, { x: 9, y: -9 }), box(0.6, 0, 0.4, 0.4)],
    ['an edge', dragged(crop, right, { x: 0.1, y: 0.3 }, least), box(0.2, 0.2, 0.5, 0.4)],
    [
      'an edge, past the other',
      dragged(crop, right, { x: -9, y: 0 }, least),
      box(0.2, 0.2, 0.1, 0.4),
    ],
    ['a corner', dragged(crop, corner, { x: -9, y: 0.1 }, least), box(0, 0.3, 0.6, 0.3)],
    ['a corner, too far', dragged(crop, corner, { x: 9, y: 9 }, least), box(0.5, 0.4, 0.1, 0.2)],
  ])('%s', (_, found, wanted) => {
    expect(found).toEqual(near(wanted));
  });

  it.each([
    ['ArrowLeft', false, box(0.18, 0.2, 0.4, 0.4)],
    ['ArrowDown', false, box(0.2, 0.22, 0.4, 0.4)],
    ['ArrowRight', true, box(0.2, 0.2, 0.42, 0.4)],
    ['ArrowUp', true, box(0.2, 0.2, 0.4, 0.38)],
    ['Enter', false, null],
  ])('%s, with Shift: %s', (key, shiftKey, wanted) => {
    expect(pressed(crop, { key, shiftKey }, least)).toEqual(wanted && near(wanted));
  });
});

describe('the crop of a face', () => {
  const size = { width: 2000, height: 1000 };
  const inside = (inner: Rectangle, outer: Rectangle) =>
    isSamePart(overlap(inner, outer) ?? undefined, inner);

  it('has all of it, and room around it', () => {
    const face = box(0.4, 0.3, 0.1, 0.2);
    const part = faceCrop(face, [face], size);
    expect(part).toEqual(near(box(0.32, 0.16, 0.26, 0.6)));
  });

  it('ends at the picture’s edge', () => {
    const face = box(0, 0, 0.3, 0.6);
    expect(faceCrop(face, [face], size)).toEqual(near(box(0, 0, 0.54, 1)));
  });

  it('leaves the next ones out', () => {
    const row = [box(0.1, 0.3, 0.1, 0.2), box(0.25, 0.32, 0.1, 0.2), box(0.4, 0.3, 0.1, 0.2)];
    const above = box(0.25, 0.02, 0.1, 0.2);
    const all = [...row, above];
    for (const face of all) {
      const part = faceCrop(face, all, size);
      expect(inside(face, part)).toBe(true);
      const { faces } = factsOf({ ...facts, faces: all.length, faceBoxes: all }, part);
      expect(faces).toBe(1);
    }
  });

  it('is large enough to be one', () => {
    const face = box(0.98, 0.5, 0.02, 0.04);
    expect(faceCrop(face, [face], size)).toMatchObject({ width: 0.1, height: 0.2 });
  });
});
