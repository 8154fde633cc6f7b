import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { mediaType, type Picture } from './picture.ts';
import type { Answer } from './trial.ts';

/** How a file is served. */
export interface Service {
  /** More headers; also in place of the right media type. */
  readonly headers?: OutgoingHttpHeaders;
  readonly status?: number;
  /** Who gets the file; without it, everybody. */
  readonly only?: (headers: IncomingHttpHeaders) => boolean;
  /** What the others get; without it, 403 and no bytes. */
  readonly others?: Answer;
}

/** Serves a file, made at the first request. */
export function file(picture: Picture, service: Service = {}): Answer {
  const { headers = {}, status = 200, only = () => true, others = refusal } = service;
  return {
    picture,
    handler: async (request, response) => {
      if (!only(request.headers)) return others.handler(request, response);
      const bytes = await picture.bytes();
      response.writeHead(status, {
        'content-type': mediaType(picture.is),
        'content-length': bytes.length,
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    },
  };
}

/** Sends whoever asks somewhere else. */
export function redirect(location: string): Answer {
  return { handler: (_request, response) => void response.writeHead(302, { location }).end() };
}

/** One file where the query says nothing, and a smaller one where it asks for a width. */
export function resizing(full: Picture, small: Picture): Answer {
  return {
    picture: full,
    handler: (request, response) => {
      const isSmall = request.url?.includes('?w=') === true;
      return file(isSmall ? small : full).handler(request, response);
    },
  };
}

const refusal: Answer = {
  handler: (_request, response) => void response.writeHead(403).end(),
};
