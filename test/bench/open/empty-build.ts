import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, tool } from '../../setup/run.mjs';

const SOURCE = fileURLToPath(new URL('../empty', import.meta.url));

/**
 * Builds the extension that does nothing, with the tools of this project.
 *
 * @param folder a new one, for its sources and what is made of them.
 * @returns where the unpacked extension is.
 */
export async function buildEmpty(folder: string): Promise<string> {
  await cp(SOURCE, folder, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { code, output } = await run(tool('wxt'), ['build', folder]);
  if (code !== 0) throw new Error(`The empty extension can't be built:\n${output}`);
  return join(folder, '.output', 'chrome-mv3');
}
