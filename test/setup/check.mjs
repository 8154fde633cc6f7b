import { forgetOutcomes } from './outcomes.mjs';
import { run, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { reportOf, sideBySide } from './side-by-side.mjs';
import { forgetTimes, slowest } from './times.mjs';
import { environment, vitest } from './vitest.mjs';

/**
 * Whatever finds most mistakes in the least time comes first, side by side; what takes minutes starts when all of
 * that is right.
 *
 * @type {readonly import('./side-by-side.mjs').Step[]}
 */
const quick = [
  { name: 'format', command: ['biome', 'check', '.'], after: [] },
  // Writes the types that the others need.
  { name: 'prepare', command: ['wxt', 'prepare'], after: [] },
  { name: 'lint', command: ['oxlint', '--type-aware'], after: ['prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'], after: ['prepare'] },
  { name: 'build', command: ['wxt', 'build'], after: ['prepare'] },
  { name: 'unit', command: vitest('unit'), after: ['prepare'] },
];
/** @type {readonly import('./side-by-side.mjs').Step[]} */
const steps = [
  ...quick,
  { name: 'e2e', command: vitest('e2e'), after: quick.map(({ name }) => name) },
  // Takes the time that the browsers of the step before leave while they wait.
  { name: 'tools', command: vitest('tools'), after: quick.map(({ name }) => name) },
  {
    // Says what the tests that were just run mean for whoever would do the person harm.
    name: 'security',
    command: ['jiti', 'test/security/main.ts', '--last'],
    after: ['unit', 'e2e', 'tools'],
    evenSo: true,
    shown: true,
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));

if (unknown.length > 0) {
  const names = steps.map((step) => step.name).join(', ');
  console.error(`No step is called ${unknown.join(', ')}. The steps: ${names}.`);
  process.exitCode = 2;
} else {
  try {
    await check(steps.filter((step) => asked.length === 0 || asked.includes(step.name)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function check(/** @type {typeof steps} */ chosen) {
  const started = performance.now();
  const { chromium } = await setUp({ display: chosen.some((step) => step.name === 'e2e') });
  const env = environment(chromium);
  forgetTimes();
  for (const { name } of chosen) forgetOutcomes(name);
  const ends = await sideBySide(
    chosen,
    ({ command: [program, ...args] }) => run(tool(program), args, env),
    (end) => console.log(reportOf(end)),
  );
  console.log('');
  for (const { step } of ends) {
    for (const line of slowest(step.name)) console.log(line);
  }
  console.log(`in all ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  const failed = ends.filter(({ state }) => state === 'failed').length;
  const passed = ends.filter(({ state }) => state === 'passed').length;
  console.log(`check: ${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
