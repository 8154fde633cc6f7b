// @vitest-environment node
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { startGallery } from '../gallery/gallery.ts';
import { startCdn } from '../gallery/trials/cdn.ts';
import type { Format } from '../gallery/trials/picture.ts';
import { rgb } from '../gallery/trials/quadrants.ts';
import { cdnRoutes, trialFiles, trialRoutes, trials } from '../gallery/trials/trials.ts';

const gallery = await startGallery({ routes: trialRoutes() });
const cdn = await startCdn();
afterAll(() => Promise.all([gallery.close(), cdn.close()]));

const ports = { 'photos.example': gallery.port, 'cdn.example': cdn.port } as const;
type Host = keyof typeof ports;

describe('the list', () => {
  it('has many kinds, each with a name and a page of its own', () => {
    expect(trials.length).toBeGreaterThanOrEqual(40);
    for (const { name } of trials) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(new Set(trials.map(({ name }) => name)).size).toBe(trials.length);
    expect(new Set(trials.map(({ pagePath }) => pagePath)).size).toBe(trials.length);
  });

  it('leads to something: each address of a picture is answered', () => {
    const known = {
      'photos.example': Object.keys(trialRoutes()),
      'cdn.example': Object.keys(cdnRoutes()),
    };
    for (const { pagePath, srcUrl } of trials) {
      expect(known['photos.example']).toContain(pagePath);
      if (!srcUrl.startsWith('http')) continue;
      const { hostname, pathname } = new URL(srcUrl);
      expect(Object.keys(ports)).toContain(hostname);
      const paths = hostname === 'cdn.example' ? known['cdn.example'] : known['photos.example'];
      expect(paths).toContain(pathname);
    }
  });
});

describe('the servers', () => {
  it('answer on every path', async () => {
    const paths = [
      ...Object.keys(trialRoutes()).map((path) => ['photos.example', path] as const),
      ...Object.keys(cdnRoutes()).map((path) => ['cdn.example', path] as const),
    ];
    const answers = paths.map(async ([host, path]) => {
      const { status = 0 } = await head(host, path, VISITOR);
      const usual = path.includes('/not-found/') ? 404 : path.endsWith('/old.jpg') ? 302 : 200;
      expect({ path, status }).toEqual({ path, status: usual });
    });
    await Promise.all(answers);
  });

  it('send each file whole', async () => {
    const answers = trialFiles().map(async ({ host, path, picture }) => {
      const { length } = await picture.bytes();
      const { headers } = await head(host, path, VISITOR);
      expect({ path, length: headers['content-length'] }).toEqual({ path, length: String(length) });
    });
    await Promise.all(answers);
  });

  it('turn away or mislead who does not come from the page', async () => {
    const status = async (host: Host, name: string) =>
      (await head(host, `/trials/${name}/photo.jpg`, {})).status;
    expect(await status('photos.example', 'needs-cookie')).toBe(403);
    expect(await status('photos.example', 'needs-referer')).toBe(403);
    expect(await status('cdn.example', 'hotlink-refused')).toBe(403);
    expect(await status('photos.example', 'image-elements-only')).toBe(403);
    const path = '/trials/hotlink-decoy/photo.jpg';
    const lengths = [VISITOR, {}].map(async (headers) => {
      return (await head('photos.example', path, headers)).headers['content-length'];
    });
    const [shown, decoy] = await Promise.all(lengths);
    expect(shown).not.toBe(decoy);
  });

  it('say CORS on one file only', async () => {
    const allowed = Object.keys(cdnRoutes()).map(async (path) => {
      const { headers } = await head('cdn.example', path, VISITOR);
      return headers['access-control-allow-origin'] === undefined ? [] : [path];
    });
    expect((await Promise.all(allowed)).flat()).toEqual(['/trials/cdn-with-cors/photo.jpg']);
  });
});

/** Made to look different to whoever knows neither films nor how a PNG lies, as what reads pictures here does. */
const OTHERWISE = ['png-with-hidden-still', 'turned-png'];

describe('the files', () => {
  it('are by their first bytes what they are said to be', async () => {
    for (const { trial, picture } of trialFiles()) {
      expect({ trial, is: formatOf(await picture.bytes()) }).toEqual({ trial, is: picture.is });
    }
  });

  it('have the name of their format where the trial is about it', async () => {
    const named = ['jpeg', 'png', 'webp', 'avif', 'gif', 'bmp', 'svg', 'jxl', 'heic'] as const;
    for (const name of named) expect(fileOf(name).is).toBe(name);
  });

  it('show their quadrants upright', async () => {
    const seen = new Map<object, Promise<void>>();
    for (const { trial, picture } of trialFiles()) {
      if (OTHERWISE.includes(trial)) continue;
      if (picture.looks) seen.set(picture, seen.get(picture) ?? looksRight(trial, picture));
    }
    expect(seen.size).toBeGreaterThan(25);
    await Promise.all(seen.values());
  });

  it('are as hard as they say', async () => {
    const bytes = (name: string) => fileOf(name).bytes();
    expect((await bytes('fifty-megabytes')).length).toBeGreaterThan(50 * 1024 * 1024);
    expect(await bytes('junk')).toHaveLength(162);
    expect(await bytes('zero-bytes')).toHaveLength(0);
    expect((await bytes('large-metadata-jpeg')).indexOf('\xff\xc0', 0, 'latin1')).toBeGreaterThan(
      3_000_000,
    );
    expect((await bytes('progressive-jpeg')).includes('\xff\xc2', 0, 'latin1')).toBe(true);
    expect((await bytes('cmyk-jpeg')).includes('Adobe')).toBe(true);
    expect((await bytes('rotated-jpeg')).includes('Exif\0\0MM')).toBe(true);
    const vast = await bytes('nine-hundred-megapixels');
    expect([vast.readUInt32BE(16), vast.readUInt32BE(20)]).toEqual([30_000, 30_000]);
    expect(vast.length).toBeLessThan(500_000);
    const marks = {
      'animated-gif': 'NETSCAPE2.0',
      'animated-png': 'fdAT',
      'animated-webp': 'ANMF',
    };
    for (const [name, mark] of Object.entries(marks)) {
      expect({ name, marked: (await bytes(name)).includes(mark) }).toEqual({ name, marked: true });
    }
    for (const name of ['truncated-jpeg', 'header-only-jpeg']) {
      const ends = (await bytes(name)).includes('\xff\xd9', 0, 'latin1');
      expect({ name, ends }).toEqual({ name, ends: false });
    }
  });
});

/** What an `<img>` of a page of the gallery sends. */
const VISITOR: OutgoingHttpHeaders = {
  referer: 'https://photos.example/trials/any',
  cookie: 'visitor=known',
  'sec-fetch-dest': 'image',
};

function head(
  host: Host,
  path: string,
  headers: OutgoingHttpHeaders,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> {
  const options = { host: '127.0.0.1', port: ports[host], path, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    request({ ...options, headers, method: 'HEAD' }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

/** The file that a trial with one file is about. */
function fileOf(trial: string) {
  const found = trialFiles().find((file) => file.trial === trial);
  if (!found) throw new Error(`${trial} has no file.`);
  return found.picture;
}

function formatOf(bytes: Buffer): Format {
  const ascii = (start: number, end: number) => bytes.toString('latin1', start, end);
  if (ascii(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp') return ascii(8, 40).includes('avif') ? 'avif' : 'heic';
  if (ascii(0, 2) === '\xff\n' || ascii(4, 8) === 'JXL ') return 'jxl';
  if (ascii(0, 4) === '\0\0\x01\0') return 'ico';
  if (ascii(0, 6) === 'GIF89a') return 'gif';
  if (ascii(0, 2) === 'BM') return 'bmp';
  if (bytes.includes('<svg') && ascii(0, 1) === '<') return 'svg';
  return 'none';
}

async function looksRight(trial: string, picture: ReturnType<typeof fileOf>): Promise<void> {
  const { looks } = picture;
  if (!looks) return;
  const image = await loadImage(await picture.bytes());
  const { width, height } = image;
  expect({ trial, width, height }).toEqual({ trial, width: looks.width, height: looks.height });
  const canvas = createCanvas(8, 8);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, 8, 8);
  for (const [index, colour] of looks.colours.entries()) {
    const { data } = context.getImageData(2 + (index % 2) * 4, index < 2 ? 2 : 6, 1, 1);
    const far = rgb(colour).map((value, part) => Math.abs(value - (data[part] ?? 0)));
    expect({ trial, index, isNear: Math.max(...far) < 8 }).toEqual({ trial, index, isNear: true });
  }
}
