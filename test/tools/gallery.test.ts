// @vitest-environment node
import { get } from 'node:https';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import { type Gallery, html, startGallery } from '../gallery/gallery.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';

const [first] = portraits;
if (!first) throw new Error('The gallery is empty.');
const photo = await portraitBytes(first);
const gallery = await startGallery({ photo, routes: { '/more': html('<p>More</p>') } });
afterAll(() => gallery.close());

test('serves every photo as what it is', async () => {
  for (const { path, width, height } of gallery.photos) {
    const { status, type, body } = await fetched(gallery, path);
    expect({ path, status, type }).toEqual({ path, status: 200, type: typeOf(path) });
    const image = await loadImage(body);
    expect([image.width, image.height]).toEqual([width, height]);
  }
});

test('shows its own photos on the index, and somebody’s own on its page', async () => {
  const index = (await fetched(gallery, '/')).body.toString();
  for (const { path } of gallery.photos.slice(0, -1)) expect(index).toContain(`src="${path}"`);
  const page = (await fetched(gallery, '/your-photo')).body.toString();
  expect(page).toContain('src="/your-photo.jpg"');
});

test('answers on the routes it was given, and nowhere else', async () => {
  expect((await fetched(gallery, '/more')).body.toString()).toBe('<p>More</p>');
  expect((await fetched(gallery, '/less')).status).toBe(404);
});

test('paints the same picture every time', async () => {
  expect((await portraitBytes(first)).equals(photo)).toBe(true);
});

function typeOf(path: string): string {
  return path.endsWith('.png') ? 'image/png' : 'image/jpeg';
}

type Fetched = { status: number | undefined; type: string | undefined; body: Buffer };

function fetched({ port }: Gallery, path: string): Promise<Fetched> {
  const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    get(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}
