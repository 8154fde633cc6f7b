import { until } from '../../browser/until.ts';
import type { FaultRule } from '../../simulator/types.ts';
import { watcher } from './watcher.ts';
import type { WorkerStage } from './worker-stage.ts';

/** Requests that HeyGen's stand-in takes in and leaves without an answer. */
export interface Held {
  /** Waits until one is there, asking for it as the open popup does. */
  arrived(): Promise<void>;
  /** Lets them take effect and be answered. */
  release(): void;
}

/** Holds the next request of a kind open, or as many as `times` says. */
export function hold(
  { simulator, page }: WorkerStage,
  rule: Pick<FaultRule, 'method' | 'path' | 'times'>,
): Held {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const before = simulator.requests.length;
  simulator.fault({ ...rule, until: released, effect: 'pass' });
  const isHeld = () =>
    simulator.requests
      .slice(before)
      .some(({ status, path }) => status === 'pending' && fits(rule.path, path));
  return {
    release,
    async arrived() {
      const watch = watcher(() => page);
      await until(`a request of ${String(rule.path)}`, async () => {
        if (isHeld()) return true;
        await watch();
        return isHeld();
      });
    },
  };
}

function fits(path: FaultRule['path'], asked: string): boolean {
  return path === undefined || (typeof path === 'string' ? path === asked : path.test(asked));
}
