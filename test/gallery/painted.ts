import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Portrait, portraitBytes, portraits } from './portraits.ts';

/** The environment's variable for a folder with all portraits, painted before. */
const FOLDER = 'STILLSPEAK_PORTRAITS';

const paintings = new Map<string, Promise<Buffer>>();

/** A portrait's file. Painting it takes half a second, which whoever waits for a page should not wait for. */
export function painted(portrait: Portrait): Promise<Buffer> {
  const folder = process.env[FOLDER];
  const painting =
    paintings.get(portrait.name) ??
    (folder ? readFile(pathIn(folder, portrait)) : portraitBytes(portrait));
  paintings.set(portrait.name, painting);
  return painting;
}

/** Paints all portraits into a folder, in which this process and those it starts find them from then on. */
export async function paintAll(folder: string): Promise<void> {
  for (const portrait of portraits) {
    await writeFile(pathIn(folder, portrait), await portraitBytes(portrait));
  }
  process.env[FOLDER] = folder;
}

const pathIn = (folder: string, { name, format }: Portrait) => join(folder, `${name}.${format}`);
