import { stripVTControlCharacters } from 'node:util';
import { run, tool } from './run.mjs';
import { setUp } from './setup.mjs';

/** @typedef {{ name: string, command: readonly [string, ...string[]] }} Step */
/** @type {readonly Step[]} */
const steps = [
  { name: 'format', command: ['biome', 'check', '.'] },
  // Writes the types that the next two steps need.
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'build', command: ['wxt', 'build'] },
  { name: 'e2e', command: ['vitest', 'run', '--project', 'e2e'] },
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

async function check(/** @type {readonly Step[]} */ chosen) {
  const { chromium } = await setUp({ display: chosen.some((step) => step.name === 'e2e') });
  const { NODE_OPTIONS = '' } = process.env;
  const env = {
    ...process.env,
    STILLSPEAK_CHROMIUM: chromium,
    NODE_OPTIONS: `${NODE_OPTIONS} --import=${new URL('node-20.mjs', import.meta.url)}`.trim(),
  };
  let passed = 0;
  for (const { name, command } of chosen) {
    const [program, ...args] = command;
    const { code, output, seconds } = await run(tool(program), args, env);
    const time = `${seconds.toFixed(1).padStart(6)} s`;
    if (code !== 0) {
      console.log(
        `${name.padEnd(8)} ${time}  failed: ${command.join(' ')}\n\n${output.trimEnd()}\n`,
      );
      console.log(`check: ${passed} passed, 1 failed`);
      process.exitCode = 1;
      return;
    }
    console.log(`${name.padEnd(8)} ${time}  ${summary(output)}`.trimEnd());
    passed += 1;
  }
  console.log(`check: ${passed} passed, 0 failed`);
}

/** What vitest says it ran; other tools have nothing to add to a success. */
function summary(/** @type {string} */ output) {
  const count = /^\s*Tests\s+(.+)$/m.exec(stripVTControlCharacters(output));
  return count?.[1] ?? '';
}
