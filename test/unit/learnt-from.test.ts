import { expect, it } from 'vitest';
import { type FaceSource, faceSourceOf, learntFrom } from '../../utils/core/job/known-face.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { aJob, T0 } from './support/job.ts';

const face = (id: string, parts: object = {}) =>
  aJob({ id, request: { make: 'avatar', title: 'Ada', draftId: 'draft' }, ...parts });
const photo = { url: 'https://photos.example/small.jpg', pageUrl: '', pageTitle: '' };
const link = 'https://photos.example/ada.jpg';
const other: FaceSource = { draftId: 'other', urls: [], account: 'someone@example.com' };
const clicked = (url: string, stored?: { id: string; link: string }) =>
  faceSourceOf({ id: 'other', photo: { ...photo, url } }, stored, null);

it.each<[what: string, source: FaceSource, found: string | undefined]>([
  ['its draft', { ...other, draftId: 'draft' }, 'newer'],
  ['another draft', other, undefined],
  ['another draft of the same picture', clicked(link), 'newer'],
  ['a smaller copy of it that was clicked', clicked(photo.url, { id: 'other', link }), 'newer'],
  ['a picture that has no address', clicked(''), undefined],
  ['its draft, with the key of another', { ...other, draftId: 'draft', account: 'else' }, 'mine'],
])('by %s', (_, source, found) => {
  const jobs = [
    face('older', { createdAt: T0 - 2 }),
    face('mine', { createdAt: T0 - 1, account: null }),
    face('newer'),
    face('deleted', { createdAt: T0 + 1, discarded: true }),
    aJob({ id: 'video', createdAt: T0 + 2 }),
  ];
  expect(learntFrom(source, jobs)?.id).toBe(found);
});

it('is not lost where an older record does not say which draft it is of', () => {
  const { request: _, ...rest } = face('early');
  const early = parseJob({ ...rest, request: { make: 'avatar', title: 'Ada' } });
  expect(early?.request).toEqual({ make: 'avatar', title: 'Ada', draftId: '' });
});

it('another part of the same picture has another face', () => {
  const crop = { x: 0, y: 0, width: 0.5, height: 1, shape: 2 };
  const cropped = face('cropped', { photo: { ...aJob().photo, crop } });
  const mine = { ...other, draftId: 'draft' };
  expect(learntFrom(mine, [cropped])).toBeUndefined();
  expect(learntFrom({ ...mine, crop }, [cropped])?.id).toBe('cropped');
  expect(learntFrom({ ...mine, crop: { ...crop, x: 0.5 } }, [cropped])).toBeUndefined();
});
