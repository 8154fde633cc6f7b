import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Writes a file's SHA-256 beside it, in the form that `sha256sum --check` reads.
 *
 * @returns it, in hex
 */
export async function writeFingerprint(path: string): Promise<string> {
  const hex = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  await writeFile(`${path}.sha256`, `${hex}  ${basename(path)}\n`);
  return hex;
}
