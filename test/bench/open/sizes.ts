import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_DIR } from '../../e2e/support/stage.ts';
import { run, tool } from '../../setup/run.mjs';
import type { Figure } from '../report/figure.ts';

const OUTPUT = resolve('.output');

/** What is loaded and what is packed, which is the same in every round. */
export async function sizes(): Promise<readonly Figure[]> {
  const page = await built('popup.html');
  const parts = [...page.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/gu)];
  const texts = [page, ...(await Promise.all(parts.map(([, path]) => built(path ?? ''))))];
  const kB = (name: string, bytes: number, aim: number): Figure => ({
    name,
    unit: 'kB',
    values: [bytes / 1000],
    aim,
  });
  const first = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  return [
    kB('first load of the popup, gzip', first, 25),
    kB('worker, gzip', gzipSync(await built('background.js')).length, 25),
    kB('package, zip', await zipBytes(), 140),
  ];
}

const built = (path: string): Promise<string> => readFile(join(EXTENSION_DIR, path), 'utf8');

async function zipBytes(): Promise<number> {
  const { code, output } = await run(tool('wxt'), ['zip']);
  if (code !== 0) throw new Error(`The package can't be made:\n${output}`);
  const name = (await readdir(OUTPUT)).find((each) => each.endsWith('.zip'));
  if (name === undefined) throw new Error('There is no package.');
  return (await stat(join(OUTPUT, name))).size;
}
