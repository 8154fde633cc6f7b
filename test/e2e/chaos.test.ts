import { expect, it } from 'vitest';
import { runChaos } from '../chaos/run.ts';

const JOBS = 25;
/** Less than a minute as a rule. */
const LIMIT_MS = 240_000;

it('workers, browser and network die at random: what was asked for is what was paid for', {
  timeout: LIMIT_MS + 20_000,
}, async () => {
  const result = await runChaos({ jobs: JOBS, seed: 3, limitMs: LIMIT_MS });
  expect(result.differences).toEqual([]);
  expect(result).toMatchObject({ entries: JOBS, videos: JOBS, notified: JOBS });
  expect(result.ready + result.failed).toBe(JOBS);
  expect(result.deaths.workers).toBeGreaterThan(0);
  expect(result.deaths.browsers).toBeGreaterThan(0);
});
