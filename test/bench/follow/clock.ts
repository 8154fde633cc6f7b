import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setTeller } from './time.ts';

/** Chrome keeps to no wait for an alarm that is shorter. */
const SHORTEST_ALARM_MS = 30_000;
/** After so long without an event or a call of the browser's, the worker is stopped, and its timers with it. */
const WORKER_LASTS_MS = 30_000;
/** The product's timers alone are taken: those of what speaks HTTP wait for the machine, not for time to pass. */
const isOfProduct = (): boolean =>
  /\/utils\/(?:worker|store|core|concurrency)/u.test(new Error().stack ?? '');

interface Timer {
  readonly at: number;
  readonly every: number | undefined;
  readonly run: () => void;
}

interface AlarmInfo {
  readonly when?: number;
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
}

interface Alarm {
  readonly at: number;
  readonly periodMs: number | undefined;
}

/** The time that the worker and HeyGen's stand-in live by: it passes only from one thing that is due to the next. */
export interface BenchClock {
  now: number;
  /**
   * Lets what is due next happen: an alarm, or a timer of a worker that still lives.
   *
   * @returns whether there was anything.
   */
  next(onAlarm: () => Promise<void>): Promise<boolean>;
  /** Gives the browser's own time back. */
  stop(): void;
}

/** Puts time, timers, and alarms in the hands of whoever asks, by Chrome's rules. */
export function takeClock(start: number): BenchClock {
  const real = { setTimeout, setInterval, clearTimeout, clearInterval };
  const timers = new Map<object, Timer>();
  const alarms = new Map<string, Alarm>();
  let usedAt = start;

  const later =
    (repeats: boolean) =>
    (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): object => {
      if (!isOfProduct()) return (repeats ? real.setInterval : real.setTimeout)(run, ms, ...given);
      const handle = {};
      timers.set(handle, { at: clock.now + ms, every: repeats ? ms : undefined, run });
      return handle;
    };
  const never = (handle: object | undefined): void => {
    if (handle && !timers.delete(handle)) real.clearTimeout(handle as NodeJS.Timeout);
  };
  const use = (): void => {
    usedAt = clock.now;
  };

  const clock: BenchClock = {
    now: start,
    async next(onAlarm) {
      const [name, alarm] = earliest(alarms);
      const [handle, timer] = earliest(timers);
      if (timer && timer.at - usedAt > WORKER_LASTS_MS) {
        timers.clear();
        return this.next(onAlarm);
      }
      if (timer && handle && (!alarm || timer.at <= alarm.at)) {
        clock.now = Math.max(clock.now, timer.at);
        if (timer.every === undefined) timers.delete(handle);
        else timers.set(handle, { ...timer, at: timer.at + timer.every });
        timer.run();
        return true;
      }
      if (!alarm || name === undefined) return false;
      clock.now = Math.max(clock.now, alarm.at);
      if (alarm.periodMs === undefined) alarms.delete(name);
      else alarms.set(name, { ...alarm, at: alarm.at + alarm.periodMs });
      use();
      await onAlarm();
      return true;
    },
    stop() {
      Object.assign(globalThis, real);
      setTeller(undefined);
    },
  };

  Object.assign(globalThis, {
    setTimeout: later(false),
    setInterval: later(true),
    clearTimeout: never,
    clearInterval: never,
  });
  setTeller(() => clock.now);
  Object.assign(fakeBrowser.runtime, {
    getPlatformInfo: async () => {
      use();
      return {};
    },
    getContexts: async () => [],
  });
  Object.assign(fakeBrowser.alarms, alarmsOf(alarms, clock, use));
  return clock;
}

function alarmsOf(alarms: Map<string, Alarm>, clock: BenchClock, use: () => void) {
  return {
    async create(name: string, info: AlarmInfo) {
      use();
      const periodMs =
        info.periodInMinutes === undefined ? undefined : info.periodInMinutes * 60_000;
      const delayMs = info.delayInMinutes === undefined ? periodMs : info.delayInMinutes * 60_000;
      const at = Math.max(info.when ?? clock.now + (delayMs ?? 0), clock.now + SHORTEST_ALARM_MS);
      alarms.set(name, { at, periodMs });
    },
    async clear(name: string) {
      use();
      return alarms.delete(name);
    },
    async get(name: string) {
      const alarm = alarms.get(name);
      return alarm && { name, scheduledTime: alarm.at };
    },
    async getAll() {
      return [...alarms].map(([name, { at }]) => ({ name, scheduledTime: at }));
    },
  };
}

function earliest<Key, Due extends { readonly at: number }>(
  all: ReadonlyMap<Key, Due>,
): readonly [Key, Due] | readonly [undefined, undefined] {
  const [first] = [...all].sort(([, a], [, b]) => a.at - b.at);
  return first ?? [undefined, undefined];
}
