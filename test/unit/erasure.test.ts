import { describe, expect, it } from 'vitest';
import { after, dueLeftovers, type Erasure, newErasure } from '../../utils/core/erasure/erasure.ts';
import { type Leftover, leftoversOf } from '../../utils/core/erasure/leftovers.ts';
import type { Failure } from '../../utils/core/failure.ts';
import { aJob, T0 } from './support/job.ts';

const READY = { name: 'ready', remoteId: 'v2', at: T0, durationSeconds: 4, costUsd: 0.2 } as const;
const video: Leftover = { kind: 'video', account: 'a', id: 'v', tries: 0, dueAt: 0 };
const begun: Erasure = { ...newErasure(true), stage: 'there', left: [video] };
const answered = (failure: Failure | null, from = begun) =>
  after(from, [{ of: video, failure }], T0);

describe('what HeyGen says to a deletion', () => {
  it.each<[string, Failure | null]>([
    ['nothing', null],
    ['that it is gone', { kind: 'gone' }],
    ['that it does not know the file', { kind: 'assetGone' }],
  ])('%s: it is deleted', (_, failure) => {
    expect(answered(failure)).toMatchObject({ left: [], there: { video: 1 }, refused: [] });
  });

  it.each(['unauthorized', 'forbidden', 'scope', 'otherAccount'] as const)(
    '%s: it stays, and that is said',
    (kind) => {
      expect(answered({ kind })).toMatchObject({ left: [], refused: [{ failure: { kind } }] });
    },
  );

  it('an error of its own: it is tried again, five times', () => {
    let erasure = begun;
    for (let tries = 1; tries < 5; tries += 1) {
      erasure = answered({ kind: 'server' }, erasure);
      expect(erasure.left[0]).toMatchObject({ tries });
      expect(erasure.left[0]?.dueAt).toBeGreaterThan(T0);
    }
    expect(answered({ kind: 'server' }, erasure).left).toEqual([]);
  });

  it('nothing can be heard of it: it is never given up, and asked at least every hour', () => {
    let erasure = begun;
    for (let tries = 1; tries < 50; tries += 1) erasure = answered({ kind: 'network' }, erasure);
    expect(erasure.left).toHaveLength(1);
    expect(erasure.left[0]?.dueAt).toBeLessThanOrEqual(T0 + 60 * 60_000);
  });

  it('what is not in it any more changes nothing', () => {
    expect(answered({ kind: 'server' }, { ...begun, left: [] })).toEqual({ ...begun, left: [] });
  });
});

it('what a clock that was set back put far off is due', () => {
  const far = { ...video, dueAt: T0 + 24 * 60 * 60_000 };
  const soon = { ...video, dueAt: T0 + 1 };
  expect(dueLeftovers([far, soon], T0)).toEqual([far]);
});

it('every attempt at HeyGen is left over, each thing once', () => {
  const job = aJob({ account: 'a', stage: READY, formerIds: ['v1'] });
  const upload = { account: 'a', assetId: 'f' };
  const found = leftoversOf({ jobs: [job], uploads: [upload], removals: [upload] });
  expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['video v2', 'video v1', 'file f']);
});
