import { describe, expect, it } from 'vitest';
import type { Failure } from '../../utils/core/failure.ts';
import { isSearchedFor, type Job } from '../../utils/core/job/job.ts';
import { mayBePaid, remediesOf, requestIdOf } from '../../utils/core/job/remedies.ts';
import { aJob, STAGES } from './support/job.ts';

const server: Failure = { kind: 'server', status: 500, requestId: 'req-1' };
const sending = (tries: number, parts: Partial<Job> = {}) =>
  aJob({ stage: STAGES.submitting, trouble: server, tries, ...parts });
const face = { make: 'avatar', title: 'Ada', draftId: 'draft-1' } as const;
const failed = (failure: Failure, parts: Partial<Job> = {}) =>
  aJob({ stage: { name: 'failed', at: 0, failure }, dueAt: null, ...parts });

it('says that it is searched for what was sent, unless it says what is wrong', () => {
  const lost = { ...STAGES.submitting, lost: true } as const;
  expect(isSearchedFor(aJob({ stage: lost, trouble: null }))).toBe(true);
  expect(isSearchedFor(aJob({ stage: lost, trouble: server }))).toBe(false);
  expect(isSearchedFor(aJob({ stage: STAGES.submitting, trouble: null }))).toBe(false);
});

describe('trouble that goes on', () => {
  it('leaves more to do than to wait from the third try on', () => {
    expect(remediesOf(sending(2), true)).toEqual([]);
    expect(remediesOf(sending(3), true)).toEqual(['resume', 'edit', 'stop']);
  });

  it('is not stopped once HeyGen renders', () => {
    expect(remediesOf(sending(9, { stage: STAGES.rendering }), true)).toEqual(['resume']);
  });

  it('shows the request by its id, for the support, once it lasts', () => {
    expect(requestIdOf(sending(2))).toBeNull();
    expect(requestIdOf(sending(3))).toBe('req-1');
    expect(requestIdOf(aJob({ trouble: { ...server, kind: 'credit' }, dueAt: null }))).toBe(
      'req-1',
    );
    expect(requestIdOf(failed(server))).toBe('req-1');
    expect(requestIdOf(failed({ kind: 'render' }))).toBeNull();
    expect(requestIdOf(aJob())).toBeNull();
  });

  it('may have been paid once the request has left', () => {
    expect(mayBePaid(sending(3))).toBe(true);
    const unsent = { name: 'submitting', key: 'k', since: 0, sends: 0, assets: {} } as const;
    expect(mayBePaid(aJob({ stage: unsent }))).toBe(false);
    expect(mayBePaid(aJob())).toBe(false);
  });
});

describe('a refusal by policy', () => {
  const policy: Failure = { kind: 'policy', message: 'Blocked words detected' };

  it('leads to a change, and never to the same again', () => {
    expect(remediesOf(failed(policy), true)).toEqual(['edit']);
    expect(remediesOf(failed(policy, { request: face }), true)).toEqual([]);
  });
});

it('a face that waits for consent leads to the page where it is given', () => {
  const waiting = aJob({
    stage: STAGES.rendering,
    request: face,
    trouble: { kind: 'consent' },
    tries: 4,
  });
  expect(remediesOf(waiting, true)).toEqual(['consent']);
});
