import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, tool } from '../../setup/run.mjs';
import type { Figure, Findings } from '../report/figure.ts';
import { mean } from '../statistics.ts';

/** So many videos that HeyGen is at, begun as the seed says. */
export interface FollowCase {
  readonly inFlight: number;
  readonly seed: number;
}

/** What came of it. */
export interface FollowRun extends FollowCase {
  /** From the moment each was completed until the person was told, in milliseconds. */
  readonly lagsMs: readonly number[];
  /** What HeyGen was asked until all were told; `null`: it was given up before. */
  readonly requests: number | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    runs: readonly FollowCase[];
    resultsPath: string;
  }
}

const SIZES = [1, 10, 100, 1_000] as const;
/** A single video is one throw: it takes many to see the worst. With many in flight, one run has as many. */
const THROWS: Readonly<Record<(typeof SIZES)[number], number>> = { 1: 4, 10: 2, 100: 1, 1000: 0 };

/** How soon the person is told with the popup closed, and what that costs HeyGen. */
export async function benchFollow(rounds: number): Promise<Findings> {
  const runs = SIZES.flatMap((inFlight) =>
    Array.from({ length: Math.max(1, rounds * THROWS[inFlight]) }, (_, index) => ({
      inFlight,
      seed: index + 1,
    })),
  );
  const results = await carriedOut(runs);
  const of = (inFlight: number) => results.filter((it) => it.inFlight === inFlight);
  return {
    bench: 'follow',
    figures: SIZES.flatMap((inFlight) => figuresOf(inFlight, of(inFlight))),
    growth: [
      {
        name: 'Completed to told, popup closed',
        across: 'videos in flight',
        unit: 's',
        lines: [
          { name: 'worst', points: SIZES.map((n) => [n, worst(of(n))]) },
          { name: 'mean', points: SIZES.map((n) => [n, mean(of(n).map(meanLag))]) },
        ],
      },
      {
        name: 'Requests until all are told',
        across: 'videos in flight',
        unit: 'count',
        lines: [
          {
            name: 'requests',
            points: SIZES.map((n) => [n, mean(of(n).map(asked))]),
          },
        ],
      },
    ],
    notes: [
      'The engine, the store, and the client of HeyGen as they ship, speaking HTTPS with the simulator, under the test ' +
        'runner: the database is one in memory, and time passes at once from one alarm or timer to the next. Alarms ' +
        'come after 30 s at the earliest, and a worker without an event or a call for 30 s loses its timers. Each ' +
        'video takes 180 to 240 s and was taken within the last 30 s; requests are what the API was asked after that.',
    ],
  };
}

const meanLag = ({ lagsMs }: FollowRun): number => mean(lagsMs) / 1000;
const asked = ({ requests }: FollowRun): number => requests ?? Number.NaN;
const worst = (runs: readonly FollowRun[]): number =>
  Math.max(...runs.flatMap(({ lagsMs }) => lagsMs)) / 1000;

function figuresOf(inFlight: number, runs: readonly FollowRun[]): readonly Figure[] {
  const name = `${inFlight.toLocaleString('en-US')} in flight`;
  return [
    { name: `${name}: completed to told, mean`, unit: 's', values: runs.map(meanLag), aim: 5 },
    { name: `${name}: completed to told, worst`, unit: 's', values: [worst(runs)], aim: 11 },
    {
      name: `${name}: requests`,
      unit: 'count',
      values: runs.map(asked),
      ...(inFlight === 100 ? { aim: 45 } : {}),
    },
  ];
}

async function carriedOut(runs: readonly FollowCase[]): Promise<readonly FollowRun[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stillspeak-follow-'));
  const resultsPath = join(folder, 'results.json');
  try {
    const config = join('test', 'bench', 'follow', 'vitest.config.ts');
    const { code, output } = await run(tool('vitest'), ['run', '--config', config], {
      ...process.env,
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test', 'setup', 'node-20.mjs')).href}`,
      BENCH_FOLLOW: JSON.stringify({ runs, resultsPath }),
    });
    if (code !== 0) throw new Error(`The videos could not be followed:\n${output}`);
    return JSON.parse(await readFile(resultsPath, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
