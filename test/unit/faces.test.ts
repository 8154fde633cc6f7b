import { expect, it } from 'vitest';
import { browserDetector, type FaceDetection, facesIn } from '../../utils/media/picture/faces.ts';

const picture = {} as ImageBitmap;
const face = (width: number, height: number) => ({ boundingBox: { width, height } });
const finds = (...faces: ReturnType<typeof face>[]): FaceDetection => ({
  detect: () => Promise.resolve(faces),
});

it.each([
  ['no face', finds(), { faces: 0 }],
  ['one', finds(face(300, 280)), { faces: 1, largestFacePx: 280 }],
  ['several', finds(face(90, 100), face(150, 160)), { faces: 2, largestFacePx: 150 }],
  ['nothing to go by', null, {}],
  ['a system without one', { detect: () => Promise.reject(new Error('Not implemented')) }, {}],
  ['no answer', { detect: () => new Promise<never>(() => {}) }, {}],
] as const)('%s', async (_, detector, faces) => {
  expect(await facesIn(picture, detector, 20)).toEqual(faces);
});

it('the browser has none here', () => {
  expect(browserDetector()).toBeNull();
});
