import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Purpose } from '../../utils/core/reach.ts';
import { fetchBytes, StatusError } from '../../utils/media/fetch-bytes.ts';

const CLICKED: Purpose = { kind: 'clicked' };
const AT = 'https://files.heygen.ai/file';
const TIMEOUT_MS = 5_000;

let answer: RequestListener = () => {};
const server = createServer((request, response) => answer(request, response));
const asked: (RequestInit | undefined)[] = [];

beforeEach(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const realFetch = globalThis.fetch;
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    asked.push(init);
    const { pathname } = new URL(address);
    return realFetch(`http://127.0.0.1:${port}${pathname}`, init);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  return new Promise<void>((closed) => server.close(() => closed()));
});

const says = (type: string, body: string): RequestListener => {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
};

describe('what is fetched', () => {
  it('comes with its type', async () => {
    answer = says('Image/JPEG', 'bytes');
    const file = await fetchBytes(AT, CLICKED, TIMEOUT_MS);
    expect(file.type).toBe('image/jpeg');
    expect(await file.text()).toBe('bytes');
  });

  it('is not asked for where it may not be', async () => {
    const refused = fetchBytes('https://evil.example/a.jpg', { kind: 'still' }, TIMEOUT_MS);
    await expect(refused).rejects.toThrow('This address is not asked for');
    expect(asked).toEqual([]);
  });

  it.each<[Purpose['kind'], string]>([
    ['still', 'text/html; charset=utf-8'],
    ['still', 'image'],
    ['captions', 'text/html'],
    ['captions', 'image/png'],
  ])('is not read as %s where it is %s', async (kind, type) => {
    answer = says(type, 'bytes');
    const purpose = kind === 'still' ? { kind } : ({ kind: 'captions' } as const);
    await expect(fetchBytes(AT, purpose, TIMEOUT_MS)).rejects.toThrow('Of another type');
  });

  it('ends at its limit, whatever was announced', async () => {
    let sent = 0;
    const piece = Buffer.alloc(256 * 1024);
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.on('drain', more);
      more();
    };
    await expect(fetchBytes(AT, { kind: 'captions' }, TIMEOUT_MS)).rejects.toThrow('Too large');
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  it('is not read where it is said to be too large', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': 2 ** 40 }).write('a');
    await expect(fetchBytes(AT, CLICKED, TIMEOUT_MS)).rejects.toThrow('Too large');
  });

  it('says whether nothing is there', async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(fetchBytes(AT, CLICKED, TIMEOUT_MS)).rejects.toThrow(StatusError);
  });

  it('is dropped where it led into this network', async () => {
    answer = ({ url }, response) =>
      url === '/file' ? response.writeHead(302, { location: '/inner' }).end() : response.end('in');
    // To the test's own server: on loopback, and that was not clicked.
    await expect(fetchBytes(AT, CLICKED, TIMEOUT_MS)).rejects.toThrow('It led elsewhere');
  });

  it('does not follow what HeyGen or a page has named', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/inner' }).end();
    const offered: Purpose = { kind: 'offered', pageUrl: 'https://photos.example/' };
    for (const purpose of [offered, { kind: 'still' }, { kind: 'captions' }] as const)
      await expect(fetchBytes(AT, purpose, TIMEOUT_MS)).rejects.toThrow('fetch failed');
    expect(asked.map((init) => init?.redirect)).toEqual(['error', 'error', 'error']);
  });
});
