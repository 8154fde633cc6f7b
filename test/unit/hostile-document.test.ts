import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { TEXTS, TRIED } from '../hostile/document.ts';

const text = await readFile('docs/hostile.md', 'utf8');

describe('docs/hostile.md', () => {
  it.each(Object.entries(TRIED))('tells all that is tried of its kind: %s', (kind, tried) => {
    const [, section = ''] = text.split(`\n## ${kind}\n`);
    const [table = ''] = section.split('\n## ', 1);
    const rows = [...table.matchAll(/^\| (.*\S) +\| (.*\S) +\|$/gmu)].slice(2);
    expect(rows.map(([, what, end]) => [what, end])).toEqual(tried);
  });

  it('says how many there are', () => {
    const all = Object.values(TRIED).flat().length + TEXTS;
    expect(all).toBeGreaterThan(200);
    expect(text).toContain(`${all} inputs`);
  });
});
