import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { tool } from '../setup/run.mjs';
import { withoutKey } from '../setup/secrets.mjs';
import { EXTENSION_DIR } from './support/stage.ts';
import { unzip } from './support/zip.ts';

/** What the store gets, in bytes; 190 kB of it are what finds faces. */
const PACKAGE_BUDGET = 590_000;

const LEFT_BEHIND = ['node_modules', '.output', '.wxt', '.git'];

it('is the same to the byte wherever and whenever it is built', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'stillspeak-elsewhere-'));
  try {
    const here = resolve('.');
    const filter = (path: string) => !LEFT_BEHIND.some((name) => path === join(here, name));
    await cp(here, elsewhere, { recursive: true, filter });
    await symlink(join(here, 'node_modules'), join(elsewhere, 'node_modules'));
    const { stdout, stderr } = await promisify(execFile)(tool('wxt'), ['zip'], {
      cwd: elsewhere,
      env: asAPerson(),
    });

    const output = join(elsewhere, '.output');
    const name = (await readdir(output)).find((each) => each.endsWith('.zip')) ?? '';
    const archive = await readFile(join(output, name));
    const sha256 = createHash('sha256').update(archive).digest('hex');
    expect(`${stdout}${stderr}`).toContain(sha256);
    expect(await readFile(join(output, `${name}.sha256`), 'utf8')).toBe(`${sha256}  ${name}\n`);

    expect(archive.length).toBeLessThan(PACKAGE_BUDGET);
    const zipped = unzip(archive);
    const paths = zipped.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toEqual((await filesIn(EXTENSION_DIR)).toSorted());
    expect(new Set(zipped.map(({ changedAt }) => changedAt)).size).toBe(1);
    const otherwise: string[] = [];
    for (const { path, bytes } of zipped) {
      if (!bytes.equals(await readFile(join(EXTENSION_DIR, path)))) otherwise.push(path);
    }
    expect(otherwise).toEqual([]);
    const bill = 'stillspeak.cdx.json';
    expect(await readFile(join(output, bill), 'utf8')).toBe(
      await readFile(join('.output', bill), 'utf8'),
    );
    expect(paths.map((path) => basename(path))).not.toContain(bill);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});

/** The environment without what tells the tools that a test runs: they say less then. */
function asAPerson(): Record<string, string> {
  const { NODE_ENV: _, TEST: __, VITEST: ___, ...rest } = withoutKey(process.env);
  return rest;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}
