import { parseArgs } from 'node:util';
import { judge } from './judge.ts';
import { lastOutcomes } from './outcomes.ts';
import { tellsTheSame, writeTable } from './paper.ts';
import { report } from './table.ts';
import { THREATS } from './threats.ts';

// Prints what holds each threat off, by the tests that were run last. `--write`: only writes the table into SECURITY.md.
const { values } = parseArgs({
  options: { last: { type: 'boolean' }, write: { type: 'boolean' } },
});
if (values.write) {
  writeTable();
} else {
  const outcomes = lastOutcomes();
  const judged = THREATS.map((threat) => judge(threat, outcomes));
  console.log(report(judged));
  const same = tellsTheSame();
  if (!same) console.log('SECURITY.md tells another table: npm run security -- --write');
  if (!same || judged.some(({ held }) => !held)) process.exitCode = 1;
}
