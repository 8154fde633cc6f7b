import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the focus goes where a view begins before the first frame: later, it is taken from where a person is by then', async () => {
  const names = await readdir('components', { recursive: true });
  const late: string[] = [];
  for (const file of names.filter((name) => name.endsWith('.tsx'))) {
    const text = await readFile(join('components', file), 'utf8');
    if (/\buseEffect\(\(\) => \w+\.current\?\.focus\(/u.test(text)) late.push(file);
  }
  expect(late).toEqual([]);
});
