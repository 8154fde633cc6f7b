import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Numbers, addresses, keys and codes run from left to right in any language. */
const KNOWN = /\bdir[=:]|\btype[=:]|\binputMode=|\bspellcheck=\{false\}/u;

it('every field in which somebody writes words runs as they do', async () => {
  const names = await readdir('components', { recursive: true });
  const wrong: string[] = [];
  for (const file of names.filter((name) => name.endsWith('.tsx'))) {
    const text = await readFile(join('components', file), 'utf8');
    for (const [field] of text.matchAll(/<(?:input|textarea)\s.*?\/>/gsu)) {
      if (!KNOWN.test(field)) wrong.push(`${file}: ${field}`);
    }
  }
  expect(wrong).toEqual([]);
});
