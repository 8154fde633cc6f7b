import { setTimeout as sleep } from 'node:timers/promises';
import { accountOf, ofAccount } from './accounts.ts';
import { audit } from './audit.ts';
import { type Bench, openBench } from './bench.ts';
import { create, type Presses } from './create.ts';
import { startReaper } from './deaths.ts';
import { startWeather } from './faults.ts';
import { isEnded, openLedger } from './ledger.ts';
import { startPerson, typeKey } from './person.ts';
import { planOf } from './plan.ts';
import { randomOf } from './random.ts';
import type { ChaosResult } from './result.ts';
import { BALANCE_DOLLARS, KEY, OTHER_KEY, type Scene, setScene } from './scene.ts';
import { startSpells } from './spells.ts';
import type { Look } from './toolkit.ts';
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
  const endless = new Set(wanted.filter((it) => it.endless).map(({ draft }) => draft.title));
  const spells = startSpells({ simulator, seed, endless, balance: BALANCE_DOLLARS });
  await typeKey(bench, KEY);
  const watcher = startWatcher(bench, ledger);
  const reaper = startReaper(bench, simulator, seed);

  const person = startPerson(bench);
  const turns = new Map([
    [Math.floor(jobs / 3), OTHER_KEY],
    [Math.floor((2 * jobs) / 3), KEY],
  ]);
  simulator.setPolicy({ limitsFirst: true });

  const creations: Promise<void>[] = [];
  for (const [index, each] of wanted.slice(0, -1).entries()) {
    const key = turns.get(index);
    if (key !== undefined) await typeKey(bench, key);
    // Refusals are kept for their key only where they come after it.
    if (key !== undefined) simulator.setPolicy({ limitsFirst: key === KEY });
    await sleep(each.restMs);
    const lasts = renderMs.between(...RENDER_MS);
    for (const account of simulator.accounts) account.setRenderMs(lasts);
    creations.push(create(bench, each, { jpeg, presses }));
    if (each.powerCut) reaper.cutPower();
  }
  await Promise.all(creations);
  weather.stop();
  spells.stop();
  const requests = simulator.requests.filter(({ path }) => path.startsWith('/v3/')).length;
  await reaper.stop();
  // In peace: whatever the last death left behind is put in order by the next thing that is done.
  for (const each of wanted.slice(-1)) await create(bench, each, { jpeg, presses });

  // What was in trouble to the last goes on at once, that of the other account with its key.
  for (const key of [KEY, OTHER_KEY]) {
    await typeKey(bench, key);
    const other = accountOf(key === KEY ? OTHER_KEY : KEY);
    const isThere = ({ jobs: all }: Look) =>
      all.length >= jobs && all.every((job) => isEnded(job) || job.account === other);
    await watcher.until(isThere, DRAIN_MS);
  }
  const end = await watcher.until(({ alarms }) => alarms.length === 0, ALARMS_MS);
  await Promise.all([watcher.stop(), person.stop()]);

  const videos = simulator.accounts.flatMap(ofAccount);
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
    byAccount: Object.fromEntries(
      simulator.accounts.map(({ name, videos: paid }) => [name, paid.length]),
    ),
    spells: Object.fromEntries(spells.came),
    person: person.did,
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
