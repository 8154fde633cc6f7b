import { describe, expect, it } from 'vitest';
import { LONGEST_NAME, labeled, shownTitle } from '../../utils/core/job/labels.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { isShowableJob } from '../../utils/core/job/showable.ts';
import { transition } from '../../utils/core/job/transition.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

describe('a label', () => {
  it('names a job wherever it is shown, and not at HeyGen', () => {
    const job = labeled(aJob(), { name: ' My Ada ' });
    expect([shownTitle(job), job.request.title]).toEqual(['My Ada', 'Hello']);
  });

  it.each([
    ['empty', ''],
    ['blank', '  '],
    ['that of HeyGen', 'Hello'],
  ])('that is %s gives the name back', (_, name) => {
    const job = labeled(aJob({ labels: { name: 'My Ada' } }), { name });
    expect([shownTitle(job), 'labels' in job]).toEqual(['Hello', false]);
  });

  it('leaves alone what it does not name', () => {
    const job = labeled(aJob({ labels: { name: 'My Ada', notes: 'For Sunday' } }), {
      favorite: true,
    });
    expect(job.labels).toEqual({ name: 'My Ada', notes: 'For Sunday', favorite: true });
    expect(labeled(job, { favorite: false, notes: '' }).labels).toEqual({ name: 'My Ada' });
  });

  it('that changes nothing changes nothing', () => {
    const job = aJob({ labels: { favorite: true } });
    expect(labeled(job, { favorite: true })).toBe(job);
    expect(transition(job, { type: 'labeled', at: T0 + 1, labeling: {} })).toBe(job);
  });

  it('is no longer than there is room for', () => {
    expect(shownTitle(labeled(aJob(), { name: 'a'.repeat(1_000) }))).toHaveLength(LONGEST_NAME);
  });

  it('is read again', () => {
    const job = labeled(aJob(), { name: 'My Ada', notes: 'For Sunday', favorite: true });
    expect([parseJob(job), isShowableJob(job)]).toEqual([job, true]);
  });
});

describe('the trash', () => {
  it('takes what has ended, and gives it back as it was', () => {
    const job = aJob({ stage: STAGES.ready });
    const gone = transition(job, { type: 'trashed', at: T0 + 1, alsoAtHeygen: true });
    expect(gone.trash).toEqual({ at: T0 + 1, alsoAtHeygen: true });
    expect([parseJob(gone), isShowableJob(gone)]).toEqual([gone, true]);
    const back = transition(gone, { type: 'restored', at: T0 + 2 });
    expect(back).toEqual({ ...job, changedAt: T0 + 2 });
  });

  it.each(['queued', 'submitting', 'rendering', 'unclear'] as const)(
    'does not take what is %s',
    (stage) => {
      const job = aJob({ stage: STAGES[stage] });
      expect(transition(job, { type: 'trashed', at: T0, alsoAtHeygen: false })).toBe(job);
    },
  );
});
