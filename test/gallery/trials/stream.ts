import { setTimeout as wait } from 'node:timers/promises';
import type { Picture } from './picture.ts';
import type { Answer } from './trial.ts';

const PAUSE_MS = 250;

/** A camera's pictures, one after the other, in an answer that never ends. */
export function camera(picture: Picture): Answer {
  return {
    handler: async (request, response) => {
      response.writeHead(200, { 'content-type': 'multipart/x-mixed-replace; boundary=next' });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      const bytes = await picture.bytes();
      const head = `--next\r\nContent-Type: image/jpeg\r\nContent-Length: ${bytes.length}\r\n\r\n`;
      while (!response.destroyed) {
        response.write(Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n')]));
        await wait(PAUSE_MS);
      }
    },
  };
}
