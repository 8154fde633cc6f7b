import { join } from 'node:path';
import { forgetOutcomes } from './outcomes.mjs';
import { root, run, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { environment, vitest } from './vitest.mjs';

const PROJECTS = ['unit', 'e2e', 'tools'];

/**
 * Builds the extension and runs the files of tests that a list of threats names.
 *
 * @param {readonly string[]} path of the list, from the project's root
 * @throws {Error} when there is nothing to test
 */
export async function testsOf(path) {
  const { chromium } = await setUp({ display: true });
  const { createJiti } = await import('jiti');
  /** @type {typeof import('../security/threats.ts')} */
  const { THREATS } = await createJiti(import.meta.url).import(join(root, ...path));
  const files = [...new Set(THREATS.flatMap(({ tests }) => tests.map(([file]) => file)))];
  const env = environment(chromium);
  const build = await run(tool('wxt'), ['build'], env);
  if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);
  for (const project of PROJECTS) {
    const own = files
      .filter((file) => projectOf(file) === project)
      .map((file) => `test/${file}.test.`);
    forgetOutcomes(project);
    if (own.length === 0) continue;
    const [program, ...args] = vitest(project, own);
    const { code, output } = await run(tool(program), args, env);
    if (code !== 0) console.log(output.trimEnd());
  }
}

// The contract is tested along with what keeps to it.
function projectOf(/** @type {string} */ file) {
  const [folder = ''] = file.split('/');
  return folder === 'contract' ? 'unit' : folder;
}
