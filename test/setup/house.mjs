import { installPackages, packagesAreCurrent } from './packages.mjs';
import { runProgram } from './script.mjs';

// It reads the sources and needs neither a build nor a browser.
try {
  if (!packagesAreCurrent()) await installPackages();
  await runProgram(['test', 'house', 'main.ts']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
