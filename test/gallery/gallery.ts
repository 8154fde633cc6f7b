import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { certificate, host } from './certificate.ts';
import { ownPhoto } from './own-photo.ts';
import { indexPage, photoPage, type Shown } from './pages.ts';
import { painted } from './painted.ts';
import { type Portrait, portraits } from './portraits.ts';

/** Answers a request for one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What a gallery may have besides its own photos. */
export type GalleryOptions = {
  /** A fixed port; without it, a free one. */
  readonly port?: number;
  /** A JPEG or PNG of somebody's own: at `/your-photo.jpg` or `.png`, its page at `/your-photo`. */
  readonly photo?: Buffer;
  /** More paths, and what answers there; they come before the gallery's own. */
  readonly routes?: Readonly<Record<string, Handler>>;
};

/** A running gallery. */
export type Gallery = {
  readonly port: number;
  /** `https://photos.example`, which the browser has to be told to look for at `port`. */
  readonly origin: string;
  /** Every photo with its path; somebody's own is the last one. */
  readonly photos: readonly Shown[];
  close(): Promise<void>;
};

/** Starts a small HTTPS site of photos on loopback. */
export async function startGallery(options: GalleryOptions = {}): Promise<Gallery> {
  const hung = portraits.map(shown);
  const own = options.photo && (await ownPhoto(options.photo));
  const routes: Record<string, Handler> = {
    '/': html(indexPage(hung)),
    ...Object.fromEntries(portraits.map((it) => [shown(it).path, answerOf(it)])),
    ...(own && { '/your-photo': html(photoPage(own)), [own.path]: send(own.type, own.bytes) }),
    ...options.routes,
  };
  const server = createServer(await certificate(), async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', `https://${host}`);
    try {
      await (routes[pathname] ?? notFound)(request, response);
    } catch (error) {
      response.destroy(error instanceof Error ? error : undefined);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    port: address.port,
    origin: `https://${host}`,
    photos: own ? [...hung, own] : hung,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with these bytes. */
export function send(type: string, bytes: Buffer): Handler {
  return (request, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** Answers with a page. */
export function html(text: string): Handler {
  return send('text/html; charset=utf-8', Buffer.from(text));
}

const notFound: Handler = (_request, response) => {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here.');
};

function shown({ name, title, alt, format, width, height }: Portrait): Shown {
  const path = `/portraits/${name}.${format === 'png' ? 'png' : 'jpg'}`;
  return { path, title, alt, width, height };
}

function answerOf(portrait: Portrait): Handler {
  return async (request, response) => {
    await send(`image/${portrait.format}`, await painted(portrait))(request, response);
  };
}
