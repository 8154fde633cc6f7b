import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A frame over a photo has the sides of the photo, which nothing mirrors. */
const OF_PHOTOS = join('components', 'composer', 'crop', 'crop.css');
const LEFT_OR_RIGHT =
  /^\s*(?:(?:margin|padding|border)-)?(?:left|right):|text-align: (?:left|right)\b/u;
const LENGTHS = /^\s*(?:margin|padding): ([^;]+);/u;
const LENGTH = /calc\([^)]*\([^)]*\)\)|\S+/gu;

/** Of four lengths, the second is of the right and the fourth of the left. */
function isLopsided(line: string): boolean {
  const [, right, , left] = LENGTHS.exec(line)?.[1]?.match(LENGTH) ?? [];
  return left !== undefined && left !== right;
}

it('styles name sides by the way of reading: a page that is read from the right is mirrored', () => {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => path.endsWith('.css') && path !== OF_PHOTOS),
  );
  const named = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => LEFT_OR_RIGHT.test(line) || isLopsided(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(named).toEqual([]);
});
