import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isComposing } from '../../components/parts/composing.ts';

it.each([
  ['a key that is typed', { isComposing: false, keyCode: 13 }, false],
  ['a key of an input method', { isComposing: true, keyCode: 13 }, true],
  ['the key that ends it', { isComposing: false, keyCode: 229 }, true],
])('%s', (_, key, composing) => expect(isComposing(key)).toBe(composing));

it('every key that the interface hears is an input method’s first', async () => {
  const names = await readdir('components', { recursive: true });
  const files = names.filter((name) => /\.tsx?$/u.test(name));
  const deaf: string[] = [];
  for (const file of files) {
    const text = await readFile(join('components', file), 'utf8');
    const heard = text.match(/onKey(?:Down|Up|Press)=\{|'key(?:down|up|press)'/gu) ?? [];
    if (heard.length > 0 && !text.includes('isComposing(event)')) deaf.push(file);
  }
  expect(deaf).toEqual([]);
});
