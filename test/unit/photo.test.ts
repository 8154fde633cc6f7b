import { describe, expect, it } from 'vitest';
import { routeOf, sniffImageType } from '../../utils/photo/photo.ts';
import { aJob } from './support/job.ts';

const jpeg = [0xff, 0xd8, 0xff, 0xe0];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('the type of a picture', () => {
  it.each([
    ['JPEG', jpeg, 'image/jpeg'],
    ['PNG', png, 'image/png'],
    ['WebP', [...new TextEncoder().encode('RIFF....WEBP')], ''],
    ['too short to tell', [0xff, 0xd8], ''],
    ['empty', [], ''],
  ])('%s is told by its bytes', (_, bytes, type) => {
    expect(sniffImageType(Uint8Array.from(bytes))).toBe(type);
  });
});

describe('the way to HeyGen', () => {
  const { photo } = aJob();
  const stored = (type: string) => ({ id: 'x', bytes: new Blob(['x'], { type }) });

  it.each([
    ['an HTTPS address goes as a link', 'https://a.example/b.jpg', undefined, 'link'],
    ['another one as its bytes', 'blob:https://a.example/1', stored('image/png'), 'upload'],
    ['not when HeyGen would not take them', 'http://a.example/b.webp', stored(''), 'none'],
    ['not without them', 'data:image/png;base64,', undefined, 'none'],
  ])('%s', (_, url, kept, route) => {
    expect(routeOf({ ...photo, url }, kept)).toBe(route);
  });
});
