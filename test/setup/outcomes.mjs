import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

/** Where each project's last run lies, as a list of `Outcome` of test/security/outcomes.ts. */
export const FOLDER = join(root, '.output', 'outcomes');

/** A reporter of vitest that leaves what became of each test, for what is said to be held by it. */
export default class Outcomes {
  onTestRunEnd(/** @type {readonly import('vitest/node').TestModule[]} */ modules) {
    mkdirSync(FOLDER, { recursive: true });
    for (const project of new Set(modules.map((module) => module.project.name))) {
      const own = modules.filter((module) => module.project.name === project);
      writeFileSync(join(FOLDER, `${project}.json`), JSON.stringify(own.flatMap(outcomesOf)));
    }
  }
}

/** Forgets what became of the tests of a project before. */
export function forgetOutcomes(/** @type {string} */ project) {
  rmSync(join(FOLDER, `${project}.json`), { force: true });
}

function outcomesOf(/** @type {import('vitest/node').TestModule} */ module) {
  const file = relative(join(root, 'test'), module.moduleId)
    .split(sep)
    .join('/')
    .replace(/\.test\.tsx?$/, '');
  return [...module.children.allTests()].map((test) => ({
    file,
    title: test.fullName,
    state: test.result().state,
  }));
}
