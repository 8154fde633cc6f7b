import { join } from 'node:path/posix';
import { parseSync } from 'vite';
import type { Sources } from './sources.ts';

/** One file's use of another, or of a package. */
export interface Import {
  readonly from: string;
  /** A path from the project's root, or the name of a package. */
  readonly to: string;
  /** Only types are taken: nothing of it is left in the build. */
  readonly typeOnly: boolean;
}

/** Every import and re-export of every file; what is loaded later, by `import()`, as well. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) => {
    const { staticImports, staticExports, dynamicImports } = parse(from, text).module;
    const named = [
      ...staticImports.map(({ moduleRequest, entries }) => ({
        to: moduleRequest.value,
        typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      })),
      ...staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest, isType }) =>
          moduleRequest ? [{ to: moduleRequest.value, typeOnly: isType }] : [],
        ),
      ),
      ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
        to: text.slice(start + 1, end - 1),
        typeOnly: false,
      })),
    ];
    return named.map(({ to, typeOnly }) => ({ from, to: resolve(from, to), typeOnly }));
  });
}

/** Those between the product's own files, without its styles. */
export function ownImports(sources: Sources): readonly Import[] {
  return importsOf(sources).filter(({ to }) => sources.has(to));
}

/** @param to as it is written in the file. */
export const resolve = (from: string, to: string): string =>
  to.startsWith('.') ? join(from, '..', to) : to;

/** @throws {Error} where the file does not parse: what it imports would go unseen. */
export function parse(path: string, text: string) {
  const result = parseSync(path, text);
  const [error] = result.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return result;
}
