import { readdir, readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { expect, it } from 'vitest';

/** The folders that each folder of components/ may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  hooks: [],
  parts: ['hooks'],
  composer: ['hooks', 'parts'],
  library: ['hooks', 'parts'],
  list: ['hooks', 'parts'],
  picker: ['hooks', 'parts'],
  faces: ['hooks', 'parts'],
  options: ['hooks', 'parts'],
  player: ['hooks', 'parts'],
  table: ['hooks', 'parts'],
  welcome: ['hooks', 'parts'],
  // The popup alone shows other folders' screens.
  popup: ['hooks', 'parts', 'composer', 'list', 'picker', 'faces'],
};

const IMPORTED = /(?:from|import|import\()\s*'(\.[^']+)'/gu;

const folderOf = (path: string): string => path.split(sep)[0] ?? '';

it('imports between folders of components/ only lead from pages to what they share', async () => {
  const entries = await readdir('components', { recursive: true });
  const files = entries.filter((name) => /\.tsx?$/u.test(name));
  expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  const wrong: string[] = [];
  for (const file of files) {
    const text = await readFile(join('components', file), 'utf8');
    for (const [, path = ''] of text.matchAll(IMPORTED)) {
      const target = normalize(join(file, '..', path));
      const [from, to] = [folderOf(file), folderOf(target)];
      // Above components/ is utils/, which has rules of its own.
      if (to === '..' || to === from || MAY_IMPORT[from]?.includes(to)) continue;
      wrong.push(`${file} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});
