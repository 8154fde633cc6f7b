import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelPolicy, SLOW_MS } from './support/money/heygen.ts';
import { type Happening, history } from './support/money/history.ts';
import { World } from './support/money/world.ts';

const policy: fc.Arbitrary<ModelPolicy> = fc.record({
  limitsFirst: fc.boolean(),
  keepsRefusals: fc.boolean(),
});
/** By how much HeyGen's clock is ahead, in milliseconds. */
const heygenAheadMs = fc.constantFrom(0, -3_600_000, 3_600_000, 172_800_000);

/** Some seconds' worth; many more were tried. */
const RUNS = 120;

/** Lives through a history: whatever happens, the worker wakes, and whenever something is due. */
async function live(
  world: World,
  happenings: readonly Happening[],
  check: () => void,
): Promise<void> {
  for (const { act, laterMs } of happenings) {
    act(world);
    await world.tick();
    check();
    world.pass(laterMs);
    await world.tick();
    check();
  }
}

/** HeyGen is well again, the clocks agree, and the person says that all is to go on. */
async function mend(world: World, account: string): Promise<void> {
  const { heygen } = world;
  heygen.ways.length = 0;
  heygen.moods = {};
  heygen.reads = null;
  heygen.lags = false;
  world.changeKey(account);
  world.decide();
  await world.tick();
  // A refusal of before may be replayed for its key: the person sees it, and says so once more.
  world.resume();
  await world.tick();
}

/** However long HeyGen asked others to wait. */
const LONGEST_WAIT_MS = 4 * 60 * 60_000;

/** Enough for each job to go through all it can. */
const STEPS = 60;

async function settle(world: World, account: string): Promise<void> {
  await mend(world, account);
  for (let step = 0; step < STEPS; step += 1) {
    world.decide();
    for (const video of world.heygen.videos) {
      if (video.status === 'processing') video.status = 'completed';
    }
    await world.step();
  }
}

const worlds = (check: (world: World, happenings: readonly Happening[]) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(policy, heygenAheadMs, history, async (open, aheadMs, happenings) => {
      const world = new World(open);
      world.heygenAheadMs = aheadMs;
      await check(world, happenings);
    }),
    { numRuns: RUNS },
  );

function paidOnce(world: World): void {
  for (const id of world.pressed) {
    const paid = world.videosOf(id);
    expect(paid.length, `videos of ${id}`).toBeLessThanOrEqual(1);
    const isFailed = world.jobs.get(id)?.stage.name === 'failed';
    expect(isFailed ? paid : [], `${id} has failed`).toEqual([]);
  }
}

it('one press is at most one paid video, and what is paid for is never called gone', async () => {
  await worlds(async (world, happenings) => {
    await live(world, happenings, () => paidOnce(world));
    await settle(world, 'a');
    paidOnce(world);
    await settle(world, 'b');
    paidOnce(world);
    // Of twins that nothing tells apart, one may have the other's: each has one, and it is there.
    const ready = [...world.jobs.values()].flatMap(({ stage }) =>
      stage.name === 'ready' ? [stage.remoteId] : [],
    );
    const there = world.heygen.videos.filter(({ id, deleted }) => ready.includes(id) && !deleted);
    expect(there).toHaveLength(ready.length);
  });
});

it('what is deleted before it left is not bought, and what left is deleted at HeyGen', async () => {
  await worlds(async (world, happenings) => {
    await live(world, happenings, () => {});
    await settle(world, 'a');
    await settle(world, 'b');
    for (const id of world.deleted) {
      expect(world.jobs.has(id)).toBe(false);
      // What may be the video of a twin is not deleted for it.
      if (!world.isTitledAlone(id)) continue;
      for (const video of world.videosOf(id)) expect(video.deleted).toBe(true);
    }
  });
});

it('what nothing holds is made in some steps, whatever the others are and were told', async () => {
  await worlds(async (world, happenings) => {
    await live(world, happenings, () => {});
    await mend(world, 'a');
    const id = world.press('Newest');
    await world.tick();
    const pressedAt = world.now;
    for (let step = 0; step < STEPS && world.videosOf(id).length === 0; step += 1) {
      for (const video of world.heygen.videos) video.status = 'completed';
      await world.step();
    }
    expect(world.videosOf(id)).toHaveLength(1);
    expect(world.now - pressedAt).toBeLessThan(LONGEST_WAIT_MS);
  });
});

describe('nothing is bought twice', () => {
  const aWorld = (open: Partial<ModelPolicy> = {}) =>
    new World({ limitsFirst: true, keepsRefusals: false, ...open });
  const CREDIT = { kind: 'credit', status: 402 } as const;

  it('while HeyGen is still at what the browser repeated, and the repeat was refused', async () => {
    const world = aWorld();
    world.heygen.ways.push('slowTwice');
    world.heygen.repeatMood = CREDIT;
    const id = world.press('One');
    await world.tick();
    world.resume();
    await settle(world, 'a');
    expect(world.videosOf(id)).toHaveLength(1);
    expect(world.jobs.get(id)?.stage.name).toBe('ready');
  });

  it.for([-1, 1])('where the clock is set by %i h while HeyGen is at it', async (hours) => {
    const world = aWorld();
    world.heygen.ways.push('slowTwice');
    world.heygen.repeatMood = CREDIT;
    const id = world.press('One');
    await world.tick();
    world.aheadMs += hours * 3_600_000;
    world.resume();
    await settle(world, 'a');
    expect(world.videosOf(id)).toHaveLength(1);
  });

  it('where another of the same title is found before its own is there', async () => {
    const world = aWorld();
    world.heygen.ways.push('slowTwice', 'slowTwice');
    world.heygen.repeatMood = CREDIT;
    const early = world.press('One');
    await world.tick();
    world.pass(4_000);
    const late = world.press('One');
    world.resume();
    await world.tick();
    world.pass(SLOW_MS - 3_000);
    await settle(world, 'a');
    expect(world.videosOf(early)).toHaveLength(1);
    expect(world.videosOf(late)).toHaveLength(1);
  });

  it('and left there, where it is deleted here while HeyGen is at it', async () => {
    const world = aWorld();
    world.heygen.ways.push('slowTwice');
    world.heygen.repeatMood = CREDIT;
    const id = world.press('One');
    await world.tick();
    world.delete(id);
    await settle(world, 'a');
    expect(world.videosOf(id)).toMatchObject([{ deleted: true }]);
    expect(world.jobs.size).toBe(0);
  });

  it('and left there, where HeyGen does not know yet what is to be deleted', async () => {
    const world = aWorld();
    world.heygen.lags = true;
    world.heygen.ways.push('lostAfter');
    const id = world.press('One');
    await world.tick();
    world.delete(id);
    await world.tick();
    for (let step = 0; step < STEPS && world.jobs.size > 0; step += 1) await world.step();
    expect(world.videosOf(id)).toMatchObject([{ deleted: true }]);
  });
});

it('a route that was gone for a while keeps nothing waiting for the day that HeyGen knows a key', async () => {
  const world = new World({ limitsFirst: false, keepsRefusals: true });
  world.heygen.moods.a = { kind: 'routeGone', status: 404 };
  const id = world.press('One');
  await world.tick();
  await mend(world, 'a');
  await world.step();
  expect(world.videosOf(id)).toHaveLength(1);
});
