import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Findings } from './figure.ts';
import { growthSvg } from './growth-svg.ts';

const FOLDER = resolve('.output/bench');
const SVG = 'growth.svg';

/** Keeps what a bench found, and draws the growth that all those know that are kept. */
export async function save(findings: Findings): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    join(FOLDER, `${findings.bench}.json`),
    `${JSON.stringify({ at: new Date().toISOString(), ...findings }, null, 2)}\n`,
  );
  const growth = (await kept()).flatMap((each) => each.growth);
  if (growth.length > 0) await writeFile(join(FOLDER, SVG), growthSvg(growth));
}

async function kept(): Promise<readonly Findings[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8'))),
  );
}
