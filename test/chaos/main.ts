import { parseArgs } from 'node:util';
import { tableOf } from './result.ts';
import { runChaos } from './run.ts';

/** Generous: a job takes some seconds. */
const LIMIT_MS = 60_000;
const LIMIT_PER_JOB_MS = 10_000;

/** What `npm run chaos` runs. */
try {
  const { values } = parseArgs({
    options: {
      jobs: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const jobs = Number(values.jobs);
  const seed = Number(values.seed);
  if (!Number.isInteger(jobs) || jobs < 2) throw new Error('--jobs has to be 2 or more.');
  if (!Number.isInteger(seed)) throw new Error('--seed has to be a whole number.');
  const result = await runChaos({ jobs, seed, limitMs: LIMIT_MS + jobs * LIMIT_PER_JOB_MS });
  console.log(tableOf(result));
  if (result.differences.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
