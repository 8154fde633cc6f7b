import { fileURLToPath } from 'node:url';

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The command that runs a project's tests and leaves what they took and what became of them.
 *
 * @param {string} project
 * @param {readonly string[]} [files] of it; without any, all
 * @returns {[string, ...string[]]}
 */
export function vitest(project, files = []) {
  const reporters = ['default', here('times.mjs'), here('outcomes.mjs')];
  const told = reporters.map((reporter) => `--reporter=${reporter}`);
  return ['vitest', 'run', '--project', project, ...told, ...files];
}

/** The environment in which the steps of a check run. */
export function environment(/** @type {string} */ chromium) {
  const { NODE_OPTIONS = '' } = process.env;
  return {
    ...process.env,
    STILLSPEAK_CHROMIUM: chromium,
    NODE_OPTIONS: `${NODE_OPTIONS} --import=${new URL('node-20.mjs', import.meta.url)}`.trim(),
  };
}
