// The renderer process: takes one commission at a time and ends with its parent.
import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { encodeFilm } from './encode.ts';
import { FilmSet } from './film-set.ts';
import type { Commission, Delivery } from './protocol.ts';
import { soundtrack } from './soundtrack.ts';

let folder: string | undefined;

process.on('disconnect', () => {
  // The parent died without closing: nobody else will clear up its films.
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  process.exit();
});
// Ctrl-C reaches the whole group: the parent decides when to end.
process.on('SIGINT', () => {});

process.on('message', (commission: Commission) => {
  folder = dirname(commission.path);
  deliver(commission).then(
    (delivery) => process.send?.(delivery),
    (error: unknown) => {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ problem } satisfies Delivery);
    },
  );
});

async function deliver({ order, picture, backdrop, audio, path }: Commission): Promise<Delivery> {
  const set = new FilmSet(
    order,
    await loadImage(await readFile(picture)),
    backdrop === null ? null : await loadImage(await readFile(backdrop)),
  );
  const sound = await soundtrack(order, audio === null ? null : await readFile(audio));
  const { file, duration } = await encodeFilm(order, set, sound);
  await writeFile(path, file);
  return { duration };
}
