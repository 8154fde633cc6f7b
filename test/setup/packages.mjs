import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it installed in
 * node_modules/.package-lock.json, in the same form. Optional packages may be missing: they are for
 * other systems.
 */
export function packagesAreCurrent() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const asWanted = Object.entries(wanted).every(([path, want]) => {
    if (path === '') return true;
    const have = present[path];
    if (!have) return want.optional === true;
    return (
      have.version === want.version &&
      have.integrity === want.integrity &&
      existsSync(join(root, path))
    );
  });
  return asWanted && Object.keys(present).every((path) => path in wanted);
}

/**
 * Installs the npm packages of the lockfile, and nothing where that can't be done: what is not in the lockfile was
 * read by nobody.
 *
 * @throws {Error} with npm's own words when that fails
 */
export async function installPackages() {
  for (const name of uncheckedPackages(
    packagesIn(join(root, 'package-lock.json')) ?? {},
    process,
  )) {
    console.error(`${name} is taken unchecked: package-lock.json has no checksum of it.`);
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // --loglevel=error: two tools ask for a newer Node than they need, and npm warns of each.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const clean = await run(npm, ['ci', '--ignore-scripts', ...quiet]);
  if (clean.code !== 0) throw new Error(`npm ci failed:\n${clean.output}`);
}

/**
 * The locked packages for a system that npm can hold against no checksum.
 *
 * @param {Record<string, Package>} packages by their paths
 * @param {{ readonly platform: string, readonly arch: string }} system in Node's words
 */
export function uncheckedPackages(packages, { platform, arch }) {
  return Object.entries(packages)
    .filter(([path, { link, integrity }]) => path !== '' && !link && !integrity)
    .filter(([, { os, cpu }]) => (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/**
 * @typedef {{
 *   version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[],
 * }} Package
 * @returns {Record<string, Package> | undefined}
 */
function packagesIn(/** @type {string} */ lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
