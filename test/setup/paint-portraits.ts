import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paintAll } from '../gallery/painted.ts';

/** Paints the gallery's portraits once for all test files of a run. Vitest calls it before they start. */
export default async function paintPortraits(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'stillspeak-portraits-'));
  await paintAll(folder);
  return () => rm(folder, { recursive: true, force: true });
}
