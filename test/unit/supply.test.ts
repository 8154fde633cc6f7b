import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Package, uncheckedPackages } from '../setup/packages.mjs';

const lock: { readonly packages: Readonly<Record<string, Package>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const locked = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link);

/**
 * Encoders of the simulator's films for other systems, which the registry did not hand out when the rest was locked.
 * None is in the extension; whoever installs one is told that it is unchecked.
 */
const WITHOUT_CHECKSUM = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm-gnueabihf',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'win32-arm64-msvc',
  'win32-x64-msvc',
].map((system) => `node_modules/@napi-rs/webcodecs-${system}`);

describe('package-lock.json', () => {
  it('has a checksum of every package of every system, but for the encoders that are named here', () => {
    const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/u;
    const without = locked.filter(([, { integrity = '' }]) => !sha512.test(integrity));
    expect(without.map(([path]) => path)).toEqual(WITHOUT_CHECKSUM);
  });

  it('names no server: the one that is set up is asked, and the checksum decides', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has no package that wants to run something when it is installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('tells whom a package reaches unchecked', () => {
    const on = (platform: string, arch: string) =>
      uncheckedPackages(lock.packages, { platform, arch });
    expect(on('linux', 'x64')).toEqual([]);
    expect(on('darwin', 'arm64')).toEqual(['@napi-rs/webcodecs-darwin-arm64']);
  });
});

describe('installing', () => {
  it('runs nothing of a package', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/mu);
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const versions: string[] = [dependencies, devDependencies].flatMap(Object.values);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('takes what is locked, or nothing', () => {
    const code = readdirSync('test/setup')
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(join('test/setup', name), 'utf8'))
      .join('\n');
    expect(code.match(/\brun\(npm, \[[^\]]*/gu)).toEqual([
      "run(npm, ['ci', '--ignore-scripts', ...quiet",
    ]);
  });
});

describe('workflows', () => {
  it('name every action by its commit', () => {
    const folder = '.github/workflows';
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(texts.flatMap(unpinned)).toEqual([]);
  });

  it('would be refused with a tag, a branch, or a short commit', () => {
    const uses = ['a/b@v4', 'a/b@main', 'a/b@11bd719', `a/b@${'0'.repeat(40)}`, './own'];
    const text = uses.map((action) => `      - uses: ${action} # v4`).join('\n');
    expect(unpinned(text)).toEqual(['a/b@v4', 'a/b@main', 'a/b@11bd719']);
  });
});

/** The actions of a workflow that whoever owns them can change afterwards. */
function unpinned(workflow: string): readonly string[] {
  return [...workflow.matchAll(/^\s*(?:-\s*)?uses:\s*['"]?([^\s'"#]+)/gmu)]
    .map(([, action = '']) => action)
    .filter((action) => !action.startsWith('./') && !/@[0-9a-f]{40}$/u.test(action));
}
