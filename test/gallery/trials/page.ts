import type { OutgoingHttpHeaders } from 'node:http';
import type { Answer } from './trial.ts';

/** Shows what is clicked as large as a window of a test; also what is broken or tiny. */
export const BOX = 'width="320" height="400"';

/** A page of a trial. */
export function page(body: string, headers: OutgoingHttpHeaders = {}): Answer {
  const text = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A photo</title>
<style>body { margin: 24px } img { background: #ddd }</style></head>
<body>${body}</body>
</html>`;
  return {
    handler: (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
    },
  };
}

/** The usual body: one picture, `#photo`. */
export function img(src: string, attributes = BOX): string {
  return `<img id="photo" alt="A photo" src="${src}" ${attributes}>`;
}
