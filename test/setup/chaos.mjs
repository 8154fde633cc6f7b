import { join } from 'node:path';
import { root, run, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const chaos = join(root, 'test', 'chaos', 'main.ts');

try {
  const { chromium } = await setUp({ display: false });
  process.env.STILLSPEAK_CHROMIUM = chromium;
  const build = await run(tool('wxt'), ['build']);
  if (build.code !== 0) throw new Error(`The build failed:\n${build.output}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Not jiti's loader hook, `--import jiti/register`: on Node 20 it can't load playwright-core.
const { createJiti } = await import('jiti');
process.argv[1] = chaos;
await createJiti(import.meta.url).import(chaos);
