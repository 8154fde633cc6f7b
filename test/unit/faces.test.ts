import { expect, it } from 'vitest';
import {
  browserDetector,
  type FaceDetection,
  seenByBrowser,
} from '../../utils/media/picture/faces/browser.ts';

const picture = { width: 1000, height: 500 } as ImageBitmap;
const face = (x: number, y: number, width: number, height: number) => ({
  boundingBox: { x, y, width, height },
});
const finds = (...faces: ReturnType<typeof face>[]): FaceDetection => ({
  detect: () => Promise.resolve(faces),
});

it.each([
  ['no face', finds(), []],
  [
    'one',
    finds(face(100, 50, 300, 250)),
    [{ x: 0.1, y: 0.1, width: expect.closeTo(0.3), height: 0.5 }],
  ],
  [
    'several, one of them cut off by the edge',
    finds(face(0, 0, 100, 100), face(900, 250, 200, 250)),
    [
      { x: 0, y: 0, width: 0.1, height: 0.2 },
      { x: 0.9, y: 0.5, width: expect.closeTo(0.1), height: 0.5 },
    ],
  ],
  ['nothing to go by', null, null],
  ['a system without one', { detect: () => Promise.reject(new Error('Not implemented')) }, null],
  ['no answer', { detect: () => new Promise<never>(() => {}) }, null],
] as const)('%s', async (_, detector, faces) => {
  expect(await seenByBrowser(picture, detector, 20)).toEqual(faces);
});

it('the browser has none here', () => {
  expect(browserDetector()).toBeNull();
});
