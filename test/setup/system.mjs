import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** What a virtual display is made of. */
export const displayTools = ['Xvfb', 'xdotool', 'openbox', 'import'];

/** The folders that programs are looked for in. */
export function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean);
}

/** Whether there is a file that can be run. */
export function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether all of these programs are on the PATH. */
export function haveAll(/** @type {readonly string[]} */ programs) {
  return programs.every((program) =>
    pathFolders().some((folder) => isProgram(join(folder, program))),
  );
}

/** Whether Debian packages can be installed here. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && haveAll(['apt-get']);
}

/**
 * Installs Debian packages.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} what went wrong: the end of what apt-get printed
 */
export async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const commands = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const args of commands) {
    const { code, output } = await run('apt-get', args, env);
    if (code !== 0) return output.trim().split('\n').slice(-5).join('\n');
  }
  return undefined;
}
