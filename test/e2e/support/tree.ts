import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../../browser/until.ts';
import { like, t } from './messages.ts';
import { BALANCE } from './person.ts';

const TREES = resolve(import.meta.dirname, '../trees');

/** What is loaded late has this long to arrive, in milliseconds; a tree that has changed takes all of it. */
const ARRIVES_MS = 20_000;
/** More of a text says nothing about the screen, in characters. */
const LONGEST_LINE = 300;

/**
 * Holds a screen to the tree that a screen reader was last seen to get of it, in `trees/<name>.yml`.
 * They are as the browser tells them, so no formatter touches them (biome.json).
 * After a change that is meant, `npm run screens -- -u` writes the trees anew; nothing else does.
 */
export async function holdToTree(page: Page, name: string): Promise<void> {
  const file = resolve(TREES, `${name}.yml`);
  const kept = await readFile(file, 'utf8').catch(() => null);
  let tree = '';
  const isKept = async () => {
    tree = `${steady(await page.ariaSnapshot())}\n`;
    return tree === kept;
  };
  // In vain is no error yet: the comparison below says what is different.
  await until(`the tree of ${name}`, isKept, ARRIVES_MS).catch(() => {});
  await expect(tree).toMatchFileSnapshot(file);
}

const HOW_LONG = (
  [
    'videos.leftMinutes',
    'videos.leftSeconds',
    'videos.longer',
    'videos.usual',
    'videos.usualRange',
    'videos.usualUnder',
  ] as const
).map((key) => like(key).source);

/** What depends on when, and beside what else, a screen is looked at, and what stands in its place. */
const UNSTEADY: readonly (readonly [RegExp, string])[] = [
  [new RegExp(BALANCE, 'gu'), 'BALANCE'],
  [new RegExp(`(?<=- text: ).*(?:${HOW_LONG.join('|')}).*`, 'gu'), 'HOW LONG'],
  [new RegExp(`${t('videos.justNow')}|\\d+ (?:min|hr)\\. ago`, 'gu'), 'HOW LONG AGO'],
  [new RegExp(`(?<=heading ")(?:${t('videos.today')}|${t('videos.yesterday')})(?=")`, 'gu'), 'DAY'],
  [
    new RegExp(`(?:${t('videos.today')}|${t('videos.yesterday')}), \\d+:\\d\\d\\s[AP]M`, 'gu'),
    'WHEN',
  ],
  [/(?<=- time: ).*|\w+ \d+, \d{4}, \d+:\d\d\s[AP]M/gu, 'WHEN'],
  [/\d[\d.,]* (?:byte|[kMG]B)\b/gu, 'SIZE'],
  [new RegExp(`(?<=^.{${LONGEST_LINE}}).+`, 'gmu'), '…'],
];

/** A tree as it is whenever it is looked at. */
const steady = (tree: string): string =>
  UNSTEADY.reduce((text, [what, instead]) => text.replace(what, instead), tree);
