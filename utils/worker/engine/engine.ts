import { due, type Step } from '../../core/job/schedule.ts';
import type { EngineDeps } from './deps.ts';
import { runStep } from './steps.ts';

export interface Engine {
  /**
   * One pass over the jobs that are due, until none is. Called while one runs, it makes that one look
   * again. Resolves when nothing is left to do at this moment.
   *
   * @throws what {@link EngineDeps} throws but for `HeygenError`, such as a full disk's refusal; the next tick
   * takes up whatever is stored.
   */
  tick(): Promise<void>;
}

/** Carries out what {@link due} says, several steps at once, one pass at a time. */
export function createEngine(deps: EngineDeps): Engine {
  let running: Promise<void> | undefined;
  let asked = false;
  let wake = () => {};

  async function pass(): Promise<void> {
    const busy = new Set<string>();
    const steps = new Set<Promise<void>>();
    const broken: unknown[] = [];
    try {
      for (;;) {
        // What could not be stored is not begun again here, where nothing would be another in a moment.
        if (broken.length > 0) throw broken[0];
        asked = false;
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const atWork = new Set(busy);
        const [jobs, account] = await Promise.all([deps.openJobs(), deps.account()]);
        const [limit] = await Promise.all([deps.limit(account), deps.settle(jobs, account)]);
        // What ended while the jobs were read is read as it was: it is for the next round.
        const ended = [...atWork].filter((id) => !busy.has(id));
        const known = { busy: new Set([...busy, ...ended]), limit, account };
        const conditions = { ...known, watched: deps.watched() };
        for (const step of due(jobs, deps.now(), conditions)) {
          const done: Promise<void> = runAlone(step, busy)
            .catch((error: unknown) => void broken.push(error))
            .finally(() => steps.delete(done));
          steps.add(done);
        }
        if (ended.length > 0) continue;
        if (steps.size > 0) await Promise.race([...steps, woken]);
        else if (!asked) return;
      }
    } finally {
      // Before the lock is given back: a tick asked for from here on starts a pass of its own.
      running = undefined;
      await Promise.all(steps);
    }
  }

  async function runAlone(step: Step, busy: Set<string>): Promise<void> {
    const ids = idsOf(step);
    for (const id of ids) busy.add(id);
    await runStep(deps, step).finally(() => {
      for (const id of ids) busy.delete(id);
    });
  }

  function begin(): Promise<void> {
    const begun = deps.alone(pass).finally(() => {
      // A lock that is refused before the pass begins must not keep every later tick from one.
      if (running === begun) running = undefined;
    });
    return begun;
  }

  return {
    tick() {
      asked = true;
      wake();
      running ??= begin();
      return running;
    },
  };
}

const idsOf = (step: Step): readonly string[] =>
  step.do === 'check' ? step.jobs.map((job) => job.id) : [step.job.id];
