import { describe, expect, it } from 'vitest';
import { linkWorks } from '../../utils/core/photo/link.ts';
import {
  lacksOriginal,
  type PictureFacts,
  routeOf,
  routesOf,
  type StoredPhoto,
} from '../../utils/core/photo/photo.ts';
import { warningsOf } from '../../utils/core/photo/warnings.ts';
import { aJob } from './support/job.ts';

const facts: PictureFacts = {
  width: 800,
  height: 1000,
  type: 'image/jpeg',
  transparent: false,
  animated: false,
  asItIs: true,
};

describe('the link', () => {
  const jpeg = { type: 'image/jpeg', size: 2_000_000 };
  const png = { ...jpeg, type: 'image/png' };
  const webp = { ...jpeg, type: 'image/webp' };
  it.each([
    ['a public JPEG', 'https://a.example/b.jpg', {}, jpeg, true],
    ['of 50 MB', 'https://a.example/b.jpg', {}, { ...jpeg, size: 50_000_000 }, true],
    ['of a byte more', 'https://a.example/b.jpg', {}, { ...jpeg, size: 50_000_001 }, false],
    ['without an extension', 'https://a.example/b', {}, jpeg, true],
    ['of a name that lies', 'https://a.example/b.png', {}, jpeg, false],
    ['of a header that lies', 'https://a.example/b.jpg', {}, png, false],
    ['that needs a cookie', 'https://a.example/b.jpg', {}, undefined, false],
    ['of a picture that is too large', 'https://a.example/b.jpg', { asItIs: false }, jpeg, false],
    ['of a WebP', 'https://a.example/b', { type: 'image/webp' }, webp, false],
    ['without encryption', 'http://a.example/b.jpg', {}, jpeg, false],
    ['on this computer', 'https://localhost/b.jpg', {}, jpeg, false],
    ['in this network', 'https://192.168.1.7/b.jpg', {}, jpeg, false],
    ['in this network, by its name', 'https://nas.local/b.jpg', {}, jpeg, false],
    ['in this network, by IPv6', 'https://[fd00::1]/b.jpg', {}, jpeg, false],
    ['with a password', 'https://me:secret@a.example/b.jpg', {}, jpeg, false],
  ] as const)('%s', (_, url, parts, publicFile, works) => {
    expect(linkWorks(url, { ...facts, ...parts }, publicFile)).toBe(works);
  });
});

describe('the way to HeyGen', () => {
  const { photo } = aJob();
  const https = 'https://a.example/b.jpg';
  const bytes = new Blob(['x'], { type: 'image/png' });
  const kept = (parts: Partial<StoredPhoto>): StoredPhoto => ({ id: 'x', ...parts });

  it.each([
    ['nothing known: the link', https, undefined, ['link']],
    ['the picture is at hand', https, kept({ bytes }), ['upload', 'link']],
    ['the link is proven to work', https, kept({ bytes, link: https }), ['upload', 'link']],
    ['no link that HeyGen reaches', 'blob:https://a.example/1', kept({ bytes }), ['upload']],
    ['nothing at all', 'data:image/png;base64,', undefined, []],
    ['no picture there', https, kept({ problem: 'notAPicture' }), []],
  ] as const)('%s', (_, url, stored, routes) => {
    expect(routesOf({ ...photo, url }, stored)).toEqual(routes);
    expect(routeOf({ ...photo, url }, stored)).toBe(routes[0] ?? 'none');
  });

  it('is as a file where a part of it is sent, whatever is known of the link', () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5, shape: 2 };
    const wide = { ...facts, width: 2000, height: 1000 };
    const at = { ...photo, url: https, crop };
    expect(routesOf(at, kept({ bytes, link: https, facts: wide }))).toEqual(['upload']);
    expect(routeOf(at, kept({ bytes, link: https, facts: wide }), 'link')).toBe('upload');
    expect(routesOf(at, kept({ link: https }))).toEqual(['link']);
  });

  it('is the one the person chose, where it is possible', () => {
    const at = { ...photo, url: https };
    expect(routeOf(at, kept({ bytes, link: https }), 'link')).toBe('link');
    expect(routeOf(at, undefined, 'upload')).toBe('link');
  });
});

describe('a better picture', () => {
  const { photo } = aJob();
  const https = 'https://a.example/b.jpg';
  const bytes = new Blob(['x'], { type: 'image/png' });
  it.each([
    ['than what the tab showed', https, { bytes, captured: true }, true],
    ['than none', 'http://a.example/b.jpg', {}, true],
    [
      'after the site did not give it',
      https,
      { bytes, captured: true, original: 'unavailable' },
      true,
    ],
    ['than the file itself', https, { bytes, captured: false }, false],
    ['of a drawing', https, { bytes, captured: true, original: 'drawing' }, false],
    ['where none is', https, { problem: 'empty' }, false],
    ['of the page alone', 'blob:https://a.example/1', { bytes, captured: true }, false],
  ] as const)('%s', (_, url, stored, lacks) => {
    expect(lacksOriginal({ ...photo, url }, { id: 'x', ...stored })).toBe(lacks);
  });
});

describe('a warning', () => {
  it.each([
    [{}, []],
    [{ width: 200, height: 200 }, []],
    [{ width: 199, height: 400 }, ['small']],
    [{ faces: 0 }, ['noFace']],
    [{ faces: 1, facePx: 200 }, []],
    [{ faces: 1, facePx: 199 }, ['smallFace']],
    [{ faces: 3, facePx: 150 }, ['smallFace', 'severalFaces']],
    [{ width: 3000, height: 1000 }, []],
    [{ width: 3001, height: 1000 }, ['extreme']],
    [
      { width: 1, height: 1, transparent: true, animated: true },
      ['small', 'transparent', 'animated'],
    ],
  ])('for %o: %o', (parts, warnings) => {
    expect(warningsOf({ ...facts, ...parts })).toEqual(warnings);
  });

  it('what lies over it is said before that it was cut out', () => {
    const warnings = warningsOf(facts, { captured: true, covered: true });
    expect(warnings).toEqual(['covered', 'captured']);
  });
});
