import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package of which something is in the bundle. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** In SPDX's words, such as `MIT`. */
  readonly license: string;
  /** Its license to the letter. */
  readonly text: string;
  /** Where its source can be had; empty where it does not tell. */
  readonly source: string;
}

/** Reads the packages in these folders, in the order of their names. */
export async function packagesAt(folders: Iterable<string>): Promise<readonly Package[]> {
  const read = await Promise.all([...folders].map(packageAt));
  const byName = new Map(read.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws {Error} where nothing tells under which license it is: nothing unknown is shipped */
async function packageAt(folder: string): Promise<Package> {
  const told = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, author, repository } = told;
  if (typeof license !== 'string') throw new Error(`${name} does not tell its license.`);
  const owner = String(author?.name ?? author ?? `the authors of ${name}`).replace(
    /\s*[<(].*$/u,
    '',
  );
  const text = (await licenseFile(folder)) ?? standard(license, owner, name);
  const source = String(repository?.url ?? repository ?? '').replace(/^git\+/u, '');
  return { name, version, license, text: text.trim(), source };
}

async function licenseFile(folder: string): Promise<string | undefined> {
  const file = (await readdir(folder))
    .sort()
    .find((each) => /^(?:licen[cs]e|copying)\b/iu.test(each));
  if (file === undefined) return undefined;
  const text = await readFile(join(folder, file), 'utf8');
  // Of a bundler, what itself was made of is in no extension.
  return text.split(/^#+ Licenses of bundled dependencies$/mu)[0];
}

/** The words of the license where a package names it and brings no copy. */
function standard(license: string, owner: string, name: string): string {
  if (license !== 'MIT') throw new Error(`${name} brings no copy of its license, ${license}.`);
  return MIT.replace('<owner>', owner);
}

const MIT = `MIT License

Copyright (c) <owner>

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
