import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { listJobs } from '../../../utils/store/jobs.ts';
import { tick } from '../../../utils/worker/engine/tick.ts';
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { type PhotoHost, startPhotoHost, testPicture } from '../../simulator/testing/photo-host.ts';
import { T0 } from '../../unit/support/job.ts';
import { KEY } from '../../unit/support/simulator.ts';
import { useWorker } from '../../unit/support/worker.ts';
import { type BenchClock, takeClock } from './clock.ts';
import type { FollowRun } from './follow.ts';
import { beginRenderings } from './renderings.ts';

// The engine, the store, and the HTTP client as they ship, under the test runner; the database and the browser's
// functions are stand-ins in memory, and time passes from one alarm or timer to the next.

/** Numbers that look thrown, the same in every run of the bench. */
function thrown(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const API = 'https://api.heygen.com';
const FAR_MS = 30 * 60_000;
/** What takes longer than this of the real time is given up. */
const PATIENCE_MS = 300_000;

const realFetch = globalThis.fetch;
const results: FollowRun[] = [];
let photos: PhotoHost;
let simulator: Simulator;
let clock: BenchClock;

useWorker();

beforeAll(async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const ada = { type: 'image/jpeg', bytes: await testPicture('jpeg', 640, 480) };
  photos = await startPhotoHost({ '/ada.jpg': ada });
});

afterEach(async () => {
  clock.stop();
  globalThis.fetch = realFetch;
  await simulator.close();
});

afterAll(async () => {
  await photos.close();
  writeFileSync(inject('resultsPath'), JSON.stringify(results));
});

it.each(inject('runs'))('$inFlight in flight, run $seed', { timeout: 900_000 }, async (run) => {
  clock = takeClock(T0);
  simulator = await startSimulator({
    keys: [KEY],
    render: 'none',
    renderMs: 240_000,
    concurrency: 10_000,
    balance: 1e6,
    now: () => clock.now,
    resolve: { 'photos.example': photos.port },
  });
  globalThis.fetch = (input, init) => {
    if (typeof input !== 'string') throw new Error('The client asks for addresses as text');
    return realFetch(input.replace(API, simulator.origin), init);
  };
  const voiceId = simulator.publicVoices[0]?.id ?? '';
  const begun = await beginRenderings(
    { simulator, clock, voiceId },
    run.inFlight,
    thrown(run.seed),
  );
  const before = simulator.requests.length;
  const began = performance.now();
  const isPatient = () => performance.now() - began < PATIENCE_MS;
  await settled();
  while (isPatient() && clock.now < T0 + FAR_MS && (await waiting()) > 0) {
    if (!(await clock.next(async () => void tick()))) break;
    await settled();
  }
  if ((await waiting()) > 0) {
    results.push({ ...run, lagsMs: [], requests: null });
    return;
  }
  const jobs = new Map((await listJobs()).map((job) => [job.id, job]));
  const lagsMs = begun.map(({ id, doneAt }) => (jobs.get(id)?.notifiedAt ?? Number.NaN) - doneAt);
  const asked = simulator.requests.slice(before).filter(({ path }) => path.startsWith('/v3/'));
  expect(lagsMs.filter((lag) => !(lag >= 0))).toEqual([]);
  results.push({ ...run, lagsMs, requests: asked.length });
});

/** How many were not told yet. */
async function waiting(): Promise<number> {
  return (await listJobs()).filter(({ notifiedAt }) => notifiedAt === null).length;
}

/** What is due at this moment is done, and what there is to tell is told. */
async function settled(): Promise<void> {
  await tick();
  const isUntold = (job: Awaited<ReturnType<typeof listJobs>>[number]) =>
    job.notifiedAt === null && job.stage.name !== 'rendering';
  while ((await listJobs()).some(isUntold)) await new Promise((done) => setImmediate(done));
  // A task that has been posted already comes before this one.
  await new Promise((done) => setImmediate(done));
}
