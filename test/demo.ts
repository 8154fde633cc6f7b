import { readArguments } from './demo/arguments.ts';
import { byHand } from './demo/by-hand.ts';
import { byItself } from './demo/by-itself.ts';
import { prepare } from './demo/prepare.ts';

/** What `npm start` runs: the shipping build in a real Chromium, with the simulator behind HeyGen's name. */
try {
  const asked = readArguments(process.argv.slice(2));
  const scene = await prepare(asked);
  try {
    await (asked.headless ? byItself(scene, asked) : byHand(scene, asked));
  } finally {
    await scene.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
