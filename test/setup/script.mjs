import { join } from 'node:path';
import { root, run, tool } from './run.mjs';
import { setUp } from './setup.mjs';

/**
 * Installs what is missing, builds the extension, and runs one of the project's TypeScript programs with the rest
 * of the command line.
 *
 * @param {readonly string[]} path of the program, from the project's root
 * @param {{ display: boolean }} needs whether the program may want to show a window
 */
export async function runScript(path, needs) {
  try {
    const { chromium } = await setUp(needs);
    process.env.STILLSPEAK_CHROMIUM = chromium;
    const build = await run(tool('wxt'), ['build']);
    if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  await runProgram(path);
}

/**
 * Runs one of the project's TypeScript programs with the rest of the command line.
 *
 * @param {readonly string[]} path of the program, from the project's root
 */
export async function runProgram(path) {
  const program = join(root, ...path);
  // Not jiti's loader hook, `--import jiti/register`: on Node 20 it can't load playwright-core.
  const { createJiti } = await import('jiti');
  process.argv[1] = program;
  await createJiti(import.meta.url).import(program);
}
