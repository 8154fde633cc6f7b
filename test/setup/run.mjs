import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutKey } from './secrets.mjs';

/** The project's root directory. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where `name` of the project's own command-line tools is. */
export function tool(/** @type {string} */ name) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return join(root, 'node_modules', '.bin', name + suffix);
}

/**
 * Runs a command in the project's root and collects what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] replaces the environment; the person's key is taken out of it
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run(command, args, env = process.env) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const end = (/** @type {number} */ code) =>
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    // Windows starts the .cmd files of npm through its shell only.
    const shell = process.platform === 'win32';
    const child = spawn(shell ? `"${command}"` : command, args, {
      cwd: root,
      env: withoutKey(env),
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
