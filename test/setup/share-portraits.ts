import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARED_PORTRAITS } from '../gallery/painted.ts';

/** Lets all test files of a run show the portraits that one of them painted. Vitest calls it before they start. */
export default async function sharePortraits(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'stillspeak-portraits-'));
  process.env[SHARED_PORTRAITS] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
