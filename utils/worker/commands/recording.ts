import type { KeptFile } from '../../core/kept-file.ts';
import { fetchBytes } from '../../media/fetch-bytes.ts';
import { keepFile } from '../../store/files.ts';

const TIMEOUT_MS = 30_000;

/**
 * Reads a recording from the address that a person has typed, for the popup to play and measure: it asks no host but
 * HeyGen's by itself.
 *
 * @returns `null` where its site does not let it be read here; HeyGen may still have it.
 */
export async function readRecording(url: string): Promise<KeptFile | null> {
  try {
    return await keepFile(await fetchBytes(url, { kind: 'typed' }, TIMEOUT_MS), '', Date.now());
  } catch {
    return null;
  }
}
