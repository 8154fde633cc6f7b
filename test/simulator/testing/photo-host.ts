import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createCanvas } from '@napi-rs/canvas';
import { certificate } from '../certificate.ts';

export interface HostedFile {
  type: string;
  bytes: Buffer;
  /** Default 200. */
  status?: number;
  location?: string;
}

export interface PhotoHost {
  port: number;
  /** Path → file; may be changed at any time. */
  files: Map<string, HostedFile>;
  requests: { path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A public photo site for tests: HTTPS on loopback, self-signed. */
export async function startPhotoHost(
  files: Readonly<Record<string, HostedFile>> = {},
): Promise<PhotoHost> {
  const shelf = new Map(Object.entries(files));
  const requests: PhotoHost['requests'] = [];
  const server = createServer(await certificate(), (request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const file = shelf.get(path);
    response.writeHead(file ? (file.status ?? 200) : 404, {
      'content-type': file?.type ?? 'text/plain',
      ...(file?.location === undefined ? {} : { location: file.location }),
    });
    response.end(file?.bytes);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    files: shelf,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Four colours in the corners: red, green / blue, yellow; a white disc in the green. */
export function testPicture(type: 'jpeg' | 'png', width = 640, height = 480): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  ['#e02020', '#20c040', '#2040e0', '#f0d020'].forEach((colour, index) => {
    pen.fillStyle = colour;
    pen.fillRect(((index % 2) * width) / 2, index < 2 ? 0 : height / 2, width / 2, height / 2);
  });
  pen.fillStyle = '#fff';
  pen.beginPath();
  pen.arc(width * 0.75, height * 0.25, width * 0.06, 0, 2 * Math.PI);
  pen.fill();
  return type === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 90);
}
