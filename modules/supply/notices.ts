import { readFile } from 'node:fs/promises';
import type { Package } from './package.ts';

/** Its name in the package. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';
/** What is said of the weights that find faces; it is in the package by itself, too. */
export const FACES_LICENSE = 'public/faces-license.txt';

const RULE = '-'.repeat(80);

/** What others made that is in the package, each with its license. */
export async function notices(packages: readonly Package[]): Promise<string> {
  const faces = await readFile(FACES_LICENSE, 'utf8');
  const parts = packages.map(({ name, version, license, text, source }) => {
    const origin = source === '' ? [] : [`Source: ${source}`];
    return [`${name} ${version} (${license})`, ...origin, '', text].join('\n');
  });
  const head = 'Stillspeak contains parts that others made, under these licenses.';
  return `${[head, ...parts, faces.trim()].join(`\n\n${RULE}\n\n`)}\n`;
}
