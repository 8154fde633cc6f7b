import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXTENSION_DIR } from './support/stage.ts';

const scripts = filesOf(/\.js$/u).join('\n');
const pages = filesOf(/\.html$/u);

it('no text becomes code', () => {
  expect(scripts).toContain('addListener');
  const ways = [
    /\beval\s*\(/gu,
    /\bnew Function\b|[^.\w]Function\s*\(/gu,
    /\bset(?:Timeout|Interval)\s*\(\s*['"`]/gu,
    /\bimportScripts\b/gu,
    /['"`]javascript:/gu,
  ];
  expect(ways.flatMap((way) => scripts.match(way) ?? [])).toEqual([]);
});

it('no code comes from elsewhere', () => {
  const sources = pages.flatMap((page) => [...page.matchAll(/<script[^>]*>/gu)]);
  expect(sources.length).toBeGreaterThanOrEqual(pages.length);
  for (const [tag] of sources) expect(tag).toMatch(/\ssrc="\/(?:chunks\/)?[\w-]+\.js"/u);
  expect(pages.join('\n')).not.toMatch(/\son\w+\s*=/u);
  expect(scripts).not.toMatch(/\bimport\s*\(\s*['"`](?:https?:|\/\/|data:|blob:)/u);
  expect(scripts).not.toContain('sourceMappingURL');
});

it('no text becomes markup, but by a property of Preact’s that nobody uses', () => {
  const written = /\b(?:innerHTML|outerHTML)\s*=[^=]|\binsertAdjacentHTML\b|\bdocument\.write\b/gu;
  expect(scripts.match(written)).toHaveLength(1);
  const further = /createContextualFragment|setHTMLUnsafe|\.srcdoc\b/gu;
  expect(scripts.match(further) ?? []).toEqual([]);
  // Preact reads it; whoever used it would have to name it as well.
  expect(scripts.match(/dangerouslySetInnerHTML/gu)?.length).toBeLessThanOrEqual(2);
  expect(sourcesOf('components')).not.toMatch(/dangerouslySetInnerHTML|innerHTML\s*=/u);
});

it('no other extension and no web page is listened to', () => {
  expect(scripts).not.toMatch(/on(?:Message|Connect)External\s*\.\s*addListener/u);
  expect(scripts).not.toMatch(/\bonUserScript(?:Message|Connect)\b/u);
});

function filesOf(name: RegExp, folder = EXTENSION_DIR): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

function sourcesOf(folder: string): string {
  return filesOf(/\.tsx?$/u, folder).join('\n');
}
