// Writes public/sample.jpg: the portrait on the welcome page.
// node test/setup/sample.mjs
import { runProgram } from './script.mjs';

await runProgram(['test', 'gallery', 'sample.ts']);
