import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../simulator/types.ts';
import type { Bench } from './bench.ts';
import { randomOf } from './random.ts';

/** What was killed. */
export interface Deaths {
  /** Workers that were stopped while they ran. */
  workers: number;
  /** Of these, those that waited for an answer of the API. */
  midRequest: number;
  browsers: number;
}

/** Kills that go on until they are stopped. */
export interface Reaper {
  readonly deaths: Readonly<Deaths>;
  /** The next to be killed is the whole browser. */
  cutPower(): void;
  /** Kills the worker one last time; resolves when whatever was killed is back. */
  stop(): Promise<void>;
}

const REST_MS = [500, 3_000] as const;

/** Kills the worker again and again from now on. */
export function startReaper(bench: Bench, simulator: Simulator, seed: number): Reaper {
  const random = randomOf(seed, 'deaths');
  const deaths: Deaths = { workers: 0, midRequest: 0, browsers: 0 };
  let powerCuts = 0;
  let stopped = false;

  const killWorker = async () => {
    const waits = simulator.requests.some(({ status }) => status === 'pending');
    if (!(await bench.stopWorker())) return;
    deaths.workers += 1;
    if (waits) deaths.midRequest += 1;
  };
  const reap = async () => {
    while (!stopped || powerCuts > 0) {
      await sleep(random.between(...REST_MS));
      if (powerCuts > 0) {
        powerCuts -= 1;
        await bench.restart();
        deaths.browsers += 1;
      } else {
        await killWorker();
      }
    }
  };
  const reaping = reap();
  // Whoever stops it hears of it.
  reaping.catch(() => undefined);
  return {
    deaths,
    cutPower() {
      powerCuts += 1;
    },
    async stop() {
      stopped = true;
      await reaping;
    },
  };
}
