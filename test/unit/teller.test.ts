import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../utils/core/job/job.ts';
import type { Begun } from '../../utils/core/news/begun.ts';
import { isUntold } from '../../utils/core/news/news.ts';
import { type Taste, USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { type TellerDeps, tellAll } from '../../utils/worker/news/teller.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const HOUR_MS = 3_600_000;

class Death extends Error {}

/** What outlives the worker, and a clock. */
class World {
  now = T0;
  taste: Taste = USUAL_TASTE;
  jobs = new Map<string, Job>();
  begun: Begun | null = null;
  alarm: number | null = null;
  /** Which notifications told of a job. */
  readonly told = new Map<string, Set<string>>();
  /** Effects until the worker dies. */
  #life = Number.POSITIVE_INFINITY;

  #live(): void {
    this.#life -= 1;
    if (this.#life < 0) throw new Death();
  }

  readonly #deps: TellerDeps = {
    openJobs: async () => {
      this.#live();
      return [...this.jobs.values()];
    },
    taste: async () => this.taste,
    begun: {
      getValue: async () => this.begun,
      setValue: async (begun) => {
        this.#live();
        this.begun = begun;
      },
    },
    show: async ({ id, jobs }) => {
      this.#live();
      for (const job of jobs) this.told.set(job.id, (this.told.get(job.id) ?? new Set()).add(id));
    },
    mark: async (ids) => {
      this.#live();
      for (const id of ids) {
        const job = this.jobs.get(id);
        if (job) this.jobs.set(id, { ...job, notifiedAt: this.now });
      }
    },
    wakeAt: async (when) => {
      this.#live();
      this.alarm = when;
    },
    now: () => this.now,
  };

  end(id: string, failed = false): void {
    const stage = { ...(failed ? STAGES.failed : STAGES.ready), at: this.now } as Job['stage'];
    this.jobs.set(id, aJob({ id, stage, dueAt: null }));
  }

  /** @param life how many effects it has before it dies. */
  async work(life = Number.POSITIVE_INFINITY): Promise<void> {
    this.#life = life;
    await tellAll(this.#deps).catch((error: unknown) => {
      if (!(error instanceof Death)) throw error;
    });
  }

  get untold(): number {
    return [...this.jobs.values()].filter(isUntold).length;
  }
}

const quietNow: Taste = {
  ...USUAL_TASTE,
  quiet: { on: true, ...hoursAround(T0) },
};

function hoursAround(moment: number) {
  const minutes = new Date(moment).getHours() * 60;
  const around = (by: number) => (minutes + by + 24 * 60) % (24 * 60);
  return { from: around(-60), to: around(60) };
}

describe('telling', () => {
  it.each([1, 2, 3, 4, 9])(
    'tells each of %i once, wherever the worker dies on the way',
    async (count) => {
      for (let life = 0; life < 30; life += 1) {
        const world = new World();
        for (let index = 0; index < count; index += 1) world.end(`job-${index}`, index === 0);
        await world.work(life);
        // Something else is ready by the time it is woken.
        world.now += 30_000;
        world.end('later');
        await world.work();
        expect(world.untold).toBe(0);
        expect([...world.told.values()].map(({ size }) => size)).toEqual(Array(count + 1).fill(1));
        expect(world.begun).toBeNull();
        expect(world.alarm).toBeNull();
      }
    },
  );

  it('is woken where the worker may have shown something and marked nothing', async () => {
    for (let life = 0; life < 30; life += 1) {
      const world = new World();
      world.end('job');
      await world.work(life);
      const mayBeTwice = world.told.size > 0 && world.untold > 0;
      expect(mayBeTwice ? world.alarm : T0 + 30_000).toBe(T0 + 30_000);
    }
  });

  it('has one alarm for the end of quiet hours, and none once all is told', async () => {
    const world = new World();
    world.taste = quietNow;
    await world.work();
    expect(world.alarm).toBeNull();
    for (const id of ['a', 'b']) world.end(id);
    await world.work();
    expect(world.told.size).toBe(0);
    expect(world.alarm).toBe(T0 + HOUR_MS);
    world.now = world.alarm ?? 0;
    await world.work();
    expect(new Set([...world.told.values()].flatMap((ids) => [...ids])).size).toBe(1);
    expect([world.untold, world.alarm]).toEqual([0, null]);
  });

  it('waits again where the clock was set back, and tells where the hours were switched off', async () => {
    const world = new World();
    world.taste = quietNow;
    world.end('a');
    world.now -= 20 * 60_000;
    await world.work();
    expect(world.alarm).toBe(T0 + HOUR_MS);
    world.taste = USUAL_TASTE;
    await world.work();
    expect([...world.told.keys()]).toEqual(['a']);
  });

  it('says nothing more of what was begun where only the badge is wanted by then', async () => {
    const world = new World();
    world.end('a');
    world.begun = { id: 'several 1', jobs: ['a', 'gone'] };
    world.taste = { ...USUAL_TASTE, when: 'badge' };
    await world.work();
    expect([world.told.size, world.untold, world.begun]).toEqual([0, 0, null]);
  });

  it('tells each once through any day of deaths, quiet hours, and clocks that jump', async () => {
    const step = fc.record({
      ends: fc.nat(6),
      life: fc.oneof(fc.nat(20), fc.constant(Number.POSITIVE_INFINITY)),
      laterMs: fc.integer({ min: -HOUR_MS, max: 6 * HOUR_MS }),
      quiet: fc.boolean(),
      when: fc.constantFrom('each', 'all'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const world = new World();
        let made = 0;
        for (const { ends, life, laterMs, quiet, when } of steps) {
          world.taste = { ...USUAL_TASTE, when, quiet: { ...USUAL_TASTE.quiet, on: quiet } };
          for (let index = 0; index < ends; index += 1) world.end(`job-${made + index}`);
          made += ends;
          await world.work(life);
          world.now += laterMs;
        }
        world.taste = USUAL_TASTE;
        await world.work();
        expect(world.untold).toBe(0);
        expect([...world.told.values()].every(({ size }) => size === 1)).toBe(true);
        expect(world.told.size).toBe(made);
      }),
    );
  });
});
