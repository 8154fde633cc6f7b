// npm run security [-- --last | --write]: runs the tests that hold a threat off, and says which hold.
// `--last` goes by what was run last, and `--write` writes the table of SECURITY.md; both run nothing.
import { runProgram } from './script.mjs';
import { testsOf } from './tests-of.mjs';

const runsNothing = process.argv.some((word) => word === '--last' || word === '--write');
try {
  if (!runsNothing) await testsOf(['test', 'security', 'threats.ts']);
  await runProgram(['test', 'security', 'main.ts']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
