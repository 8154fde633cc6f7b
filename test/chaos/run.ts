import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from './audit.ts';
import { type Bench, openBench } from './bench.ts';
import { create, type Presses } from './create.ts';
import { startReaper } from './deaths.ts';
import { startWeather } from './faults.ts';
import { isEnded, openLedger } from './ledger.ts';
import { planOf } from './plan.ts';
import { randomOf } from './random.ts';
import type { ChaosResult } from './result.ts';
import { KEY, type Scene, setScene } from './scene.ts';
import { startWatcher } from './watch.ts';

export interface ChaosOptions {
  /** Videos to ask for; at least 2. */
  readonly jobs: number;
  readonly seed: number;
  /** The run ends with an error when it takes longer, in milliseconds. */
  readonly limitMs: number;
}

const RENDER_MS = [500, 4_000] as const;
/** What is left after the chaos goes on after waits of up to some minutes. */
const DRAIN_MS = 10 * 60_000;
/** An alarm that was set for the case of a death comes and goes within half a minute. */
const ALARMS_MS = 40_000;

/**
 * Asks for videos in a real browser while worker, browser and network die at random, waits until all have
 * ended, and compares what was asked for, the extension's list and HeyGen's books.
 *
 * @throws when it takes longer than it may; the browser is ended in any case.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const scene = await setScene();
  try {
    const bench = await openBench(scene.launch);
    const tooLong = new AbortController();
    try {
      return await Promise.race([
        run(options, scene, bench),
        sleep(options.limitMs, undefined, { signal: tooLong.signal }).then(() => {
          throw new Error(`The run took longer than ${options.limitMs / 1000} s.`);
        }),
      ]);
    } finally {
      tooLong.abort();
      await bench.close();
    }
  } finally {
    await scene.close();
  }
}

async function run({ jobs, seed }: ChaosOptions, scene: Scene, bench: Bench): Promise<ChaosResult> {
  const { simulator, jpeg } = scene;
  const started = performance.now();
  const wanted = planOf(seed, jobs);
  const renderMs = randomOf(seed, 'rendering');
  const presses: Presses = { sent: 0, lost: 0, twice: 0, wrong: [] };
  const ledger = openLedger();

  const weather = startWeather(simulator, seed);
  await bench.tools.send('setApiKey', KEY);
  const watcher = startWatcher(bench, ledger);
  const reaper = startReaper(bench, simulator, seed);

  const creations: Promise<void>[] = [];
  for (const each of wanted.slice(0, -1)) {
    await sleep(each.restMs);
    simulator.setRenderMs(renderMs.between(...RENDER_MS));
    creations.push(create(bench, each, { jpeg, presses }));
    if (each.powerCut) reaper.cutPower();
  }
  await Promise.all(creations);
  weather.stop();
  const requests = simulator.requests.filter(({ path }) => path.startsWith('/v3/')).length;
  await reaper.stop();
  // In peace: whatever the last death left behind is put in order by the next thing that is done.
  for (const each of wanted.slice(-1)) await create(bench, each, { jpeg, presses });

  await watcher.until((look) => look.jobs.length >= jobs && look.jobs.every(isEnded), DRAIN_MS);
  const end = await watcher.until(({ alarms }) => alarms.length === 0, ALARMS_MS);
  await watcher.stop();

  const { videos } = simulator;
  const countOf = <Item>(items: readonly Item[], is: (item: Item) => boolean) =>
    items.filter(is).length;
  return {
    seed,
    seconds: (performance.now() - started) / 1000,
    jobs,
    entries: end.jobs.length,
    ready: countOf(end.jobs, ({ stage }) => stage.name === 'ready'),
    failed: countOf(end.jobs, ({ stage }) => stage.name === 'failed'),
    notified: countOf(end.jobs, ({ notifiedAt }) => notifiedAt !== null),
    seen: countOf(end.jobs, ({ id }) => ledger.shown.has(id)),
    videos: videos.length,
    completed: countOf(videos, ({ status }) => status === 'completed'),
    failedAtHeygen: countOf(videos, ({ status }) => status === 'failed'),
    deaths: reaper.deaths,
    presses,
    requests,
    struck: Object.fromEntries(weather.struck),
    learnedLimit: end.learnedLimit,
    differences: [...audit({ ...end, wanted, videos }), ...ledger.wrong, ...presses.wrong],
  };
}
