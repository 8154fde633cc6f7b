import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

/** The text of every source file of the product, by its path from the project's root. */
export type Sources = ReadonlyMap<string, string>;

const FOLDERS = ['entrypoints', 'components', 'utils'];

/** The files as they are on disk. */
export function sourcesNow(): Sources {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path.replaceAll('\\', '/')),
    ),
  );
  return read(paths.filter(isCode).sort(), (path) => readFileSync(path, 'utf8'));
}

/**
 * The files as they were at a revision. Reads Git's objects and touches no working tree.
 *
 * @throws {Error} with Git's own words where there is no such revision.
 */
export function sourcesAt(revision: string): Sources {
  const listed = git(['ls-tree', '-r', '-z', '--name-only', revision, '--', ...FOLDERS]);
  const paths = listed.toString().split('\0').filter(isCode);
  // One process for all of them: each file is a line of its id, its type, and its size, and then its bytes.
  const all = git(['cat-file', '--batch'], paths.map((path) => `${revision}:${path}\n`).join(''));
  let at = 0;
  return read(paths, () => {
    const start = all.indexOf('\n', at) + 1;
    const end = start + Number(all.subarray(at, start).toString().trim().split(' ').at(-1));
    at = end + 1;
    return all.subarray(start, end).toString();
  });
}

function read(paths: readonly string[], textOf: (path: string) => string): Sources {
  return new Map(paths.map((path) => [path, textOf(path)]));
}

const isCode = (path: string): boolean => /\.tsx?$/u.test(path);

function git(args: readonly string[], input = ''): Buffer {
  return execFileSync('git', args, { input, maxBuffer: 2 ** 26 });
}
