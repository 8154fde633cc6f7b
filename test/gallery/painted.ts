import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Portrait, portraitBytes } from './portraits.ts';

/** The environment's variable for a folder in which processes share what they painted. */
export const SHARED_PORTRAITS = 'STILLSPEAK_PORTRAITS';

const paintings = new Map<string, Promise<Buffer>>();

/** A portrait's file. Painting takes half a second: it is done when first asked for, and once. */
export function painted(portrait: Portrait): Promise<Buffer> {
  const painting = paintings.get(portrait.name) ?? sharedOrPainted(portrait);
  paintings.set(portrait.name, painting);
  return painting;
}

async function sharedOrPainted(portrait: Portrait): Promise<Buffer> {
  const folder = process.env[SHARED_PORTRAITS];
  if (!folder) return portraitBytes(portrait);
  const path = join(folder, `${portrait.name}.${portrait.format}`);
  const shared = await readFile(path).catch(() => undefined);
  if (shared) return shared;
  const bytes = await portraitBytes(portrait);
  // Under its name there is never half a file.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
  return bytes;
}
