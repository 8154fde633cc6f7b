import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../utils/core/failure.ts';
import {
  afterFailure,
  dueRemovals,
  isUnneeded,
  type Needs,
  parseUpload,
  type Removal,
  UPLOAD_KEPT_MS,
  type Upload,
  usedBy,
  withoutEnded,
} from '../../utils/core/upload.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const ACCOUNT = 'someone@example.com';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const upload: Upload = {
  account: ACCOUNT,
  file: 'hash',
  assetId: 'asset',
  usedAt: T0,
  jobs: ['job-1'],
};
const nothing: Needs = { jobs: [], damaged: [], files: new Set() };
const later = T0 + UPLOAD_KEPT_MS;

describe('an upload', () => {
  it.each(Object.values(STAGES))('is needed while a job that used it is $name', (stage) => {
    const needs = { ...nothing, jobs: [aJob({ stage })] };
    const hasEnded = stage.name === 'ready' || stage.name === 'failed';
    expect(isUnneeded(upload, needs, later)).toBe(hasEnded);
  });

  it('is kept for a day after its last use', () => {
    expect(isUnneeded(upload, nothing, later - 1)).toBe(false);
    expect(isUnneeded(upload, nothing, later)).toBe(true);
  });

  it('is not kept for years by a clock that was set back', () => {
    expect(isUnneeded(upload, nothing, T0 - MINUTE)).toBe(false);
    expect(isUnneeded(upload, nothing, T0 - 365 * DAY)).toBe(true);
  });

  it('does not go for jobs that have another', () => {
    const needs = { ...nothing, jobs: [aJob({ id: 'job-2' })] };
    expect(isUnneeded(upload, needs, later)).toBe(true);
  });

  it('is needed by a job that can’t be read, and by a draft’s file', () => {
    expect(isUnneeded(upload, { ...nothing, damaged: ['job-1'] }, later)).toBe(false);
    expect(isUnneeded(upload, { ...nothing, files: new Set(['hash']) }, later)).toBe(false);
  });

  it('is needed by every job of its account where an earlier version did not note which', () => {
    const old = parseUpload({ account: ACCOUNT, file: 'hash', assetId: 'asset' });
    if (!old) throw new Error('It can’t be read.');
    expect(isUnneeded(old, { ...nothing, jobs: [aJob()] }, T0)).toBe(false);
    expect(isUnneeded(old, { ...nothing, jobs: [aJob({ account: 'other' })] }, T0)).toBe(true);
    expect(isUnneeded(old, nothing, T0)).toBe(true);
  });

  it('notes each job once, and when the last one used it', () => {
    const twice = usedBy(usedBy(upload, 'job-2', T0 + 1), 'job-1', T0 + 2);
    expect(twice).toEqual({ ...upload, jobs: ['job-1', 'job-2'], usedAt: T0 + 2 });
  });

  it('lets go of the jobs that have ended', () => {
    const shared = { ...upload, jobs: ['job-1', 'job-2', 'gone', 'damaged'] };
    const jobs = [aJob(), aJob({ id: 'job-2', stage: STAGES.ready })];
    const left = withoutEnded(shared, { ...nothing, jobs, damaged: ['damaged'] });
    expect(left.jobs).toEqual(['job-1', 'damaged']);
  });

  it('that can’t be read is none', () => {
    expect(parseUpload({ account: ACCOUNT, file: 'hash' })).toBeNull();
    expect(parseUpload(undefined)).toBeNull();
  });
});

const removal: Removal = { account: ACCOUNT, assetId: 'asset', tries: 0, dueAt: T0 };

describe('what is to be deleted', () => {
  it('is due by its time, and only for its own account', () => {
    expect(dueRemovals([removal], ACCOUNT, T0 - 1)).toEqual([]);
    expect(dueRemovals([removal], ACCOUNT, T0)).toEqual([removal]);
    expect(dueRemovals([removal], 'other', T0)).toEqual([]);
  });

  it('is due where a clock that was set back would put it off for long', () => {
    expect(dueRemovals([{ ...removal, dueAt: T0 + 3 * DAY }], ACCOUNT, T0)).toHaveLength(1);
  });

  it('is done a few at a time, the longest due first', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      ...removal,
      assetId: `asset-${index}`,
      dueAt: T0 - index,
    }));
    const due = dueRemovals(many, ACCOUNT, T0);
    expect(due).toHaveLength(20);
    expect(due[0]?.assetId).toBe('asset-49');
  });

  it.each<FailureKind>(['assetGone', 'gone'])('is done where HeyGen says %s', (kind) => {
    expect(afterFailure(removal, { kind }, T0)).toBeNull();
  });

  it.each<FailureKind>(['network', 'otherAccount'])('stays as it is after %s', (kind) => {
    expect(afterFailure(removal, { kind }, T0)).toEqual(removal);
  });

  it('is tried again after pauses that grow up to a day, and given up after some days', () => {
    const minutes: number[] = [];
    let [now, left]: [number, Removal | null] = [T0, removal];
    for (;;) {
      left = afterFailure(left, { kind: 'server' }, now);
      if (!left) break;
      minutes.push((left.dueAt - now) / MINUTE);
      now = left.dueAt;
    }
    expect(minutes).toEqual([10, 40, 160, 640, 1440, 1440, 1440, 1440]);
    expect((now - T0) / DAY).toBeGreaterThan(4);
  });

  it('waits as long as HeyGen asks, but no longer than a day', () => {
    const after = (retryAfterMs: number) =>
      (afterFailure(removal, { kind: 'rateLimited', retryAfterMs }, T0)?.dueAt ?? 0) - T0;
    expect(after(0)).toBe(10 * MINUTE);
    expect(after(60 * MINUTE)).toBe(60 * MINUTE);
    expect(after(7 * DAY)).toBe(DAY);
  });
});
