import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Code that the bundler adds by itself, and whose it is. */
const OWN_OF_TOOLS = /^\0(vite|rolldown)\//u;
const IN_PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u;

/**
 * A plugin that notes the folder of every package of which something is left in a bundle.
 *
 * @param folders where they are noted
 */
export function collectPackages(folders: Set<string>): Plugin {
  return {
    name: 'stillspeak-packages',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = renderedLength > 0 ? folderOf(id) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
}

/** The folder of the package that a module is from; none for the product's own. */
export function folderOf(id: string): string | undefined {
  const tool = OWN_OF_TOOLS.exec(id)?.[1];
  if (tool !== undefined) return join('node_modules', tool);
  // What a plugin made of a module begins with a zero, and what it is asked for with a question mark.
  const [path = ''] = id.replace(/^\0/u, '').split('?');
  return IN_PACKAGE.exec(path)?.[0];
}
