import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';

const FOLDER = join(root, '.output', 'times');
/** How many files of a project are worth a line. */
const SHOWN = 8;

/** @typedef {{ readonly file: string, readonly seconds: number }} FileTime */

/** A reporter of vitest that leaves, for `slowest`, how long each file took. */
export default class Times {
  onTestRunEnd(/** @type {readonly import('vitest/node').TestModule[]} */ modules) {
    mkdirSync(FOLDER, { recursive: true });
    for (const project of new Set(modules.map((module) => module.project.name))) {
      const times = modules.filter((module) => module.project.name === project).map(timeOf);
      writeFileSync(pathOf(project), JSON.stringify(times));
    }
  }
}

/** Forgets what earlier runs took. */
export function forgetTimes() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The slowest files of a vitest project's last run, as lines to print; none where it was not timed. */
export function slowest(/** @type {string} */ project) {
  const times = read(project);
  if (times.length === 0) return [];
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const line = (/** @type {number} */ seconds, /** @type {string} */ what) =>
    `${seconds.toFixed(1).padStart(8)} s  ${what}`;
  return [
    `${project}, the slowest of ${times.length} files:`,
    ...times
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN)
      .map(({ seconds, file }) => line(seconds, file)),
    line(total, 'all of them, if one came after the other'),
  ];
}

/** @returns {readonly FileTime[]} */
function read(/** @type {string} */ project) {
  try {
    return JSON.parse(readFileSync(pathOf(project), 'utf8'));
  } catch {
    return [];
  }
}

const pathOf = (/** @type {string} */ project) => join(FOLDER, `${project}.json`);

/** @returns {FileTime} */
function timeOf(/** @type {import('vitest/node').TestModule} */ module) {
  const { collectDuration, duration, setupDuration } = module.diagnostic();
  const ms = collectDuration + duration + setupDuration;
  return { file: relative(root, module.moduleId), seconds: ms / 1000 };
}
