// npm run screens [-- -u]: has the tests go to every screen and state. Their pictures, light and dark, are then in
// .output/screens. With `-u`, what a screen reader is told of each is kept as it is now, in test/e2e/trees.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './run.mjs';
import { setUp } from './setup.mjs';
import { environment, vitest } from './vitest.mjs';

const folder = join(root, 'test', 'e2e');

try {
  const { chromium } = await setUp({ display: true });
  const env = environment(chromium);
  const build = await run(tool('wxt'), ['build'], env);
  if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) =>
      /support\/(?:look|shoot)\.ts'/u.test(readFileSync(join(folder, name), 'utf8')),
    );
  const [program, ...args] = vitest(
    'e2e',
    files.map((name) => `test/e2e/${name}`),
  );
  const tests = await run(tool(program), [...args, ...process.argv.slice(2)], env);
  console.log(tests.output.trimEnd());
  process.exitCode = tests.code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
