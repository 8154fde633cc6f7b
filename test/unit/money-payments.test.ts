import { describe, expect, it } from 'vitest';
import type { Job, Stage } from '../../utils/core/job/job.ts';
import { estimatedUsdOf, paymentAfter } from '../../utils/core/job/payment.ts';
import type { PaymentEnd } from '../../utils/core/money/payment.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';
import { aPayment } from './support/payment.ts';

const at = T0 + 60_000;
const job = (stage: Stage, parts: Partial<Job> = {}) => aJob({ stage, ...parts });
const sending = (sends: number, key = 'job-1.1'): Stage => ({
  name: 'submitting',
  key,
  since: T0,
  sends,
  assets: {},
});
const failed = (kind: 'render' | 'gone'): Stage => ({ name: 'failed', at, failure: { kind } });

describe('what a change of a job makes of its payment', () => {
  it.each<[string, Stage, Stage, PaymentEnd | undefined, Partial<Job>?]>([
    ['is taken up', STAGES.queued, sending(0), undefined],
    ['leaves once more with the same key', sending(1), sending(2), undefined],
    ['is taken', STAGES.submitting, STAGES.rendering, 'taken'],
    ['is refused', STAGES.submitting, failed('render'), 'refused'],
    ['is to be sent with a new key', sending(1), sending(0, 'job-1.2'), 'refused', { attempt: 2 }],
    ['begins anew', STAGES.submitting, STAGES.queued, 'refused', { attempt: 2 }],
    ['can not be told', STAGES.submitting, STAGES.unclear, undefined],
    ['is found', STAGES.unclear, STAGES.rendering, 'taken'],
    ['is said to be none', STAGES.unclear, STAGES.queued, 'refused', { attempt: 2 }],
    ['is still rendered', STAGES.rendering, STAGES.rendering, undefined],
    ['is made', STAGES.rendering, STAGES.ready, 'made'],
    ['fails at HeyGen', STAGES.rendering, failed('render'), 'failed'],
    ['goes again by another way', STAGES.rendering, STAGES.queued, 'failed', { attempt: 2 }],
    ['is not known at HeyGen any more', STAGES.rendering, failed('gone'), undefined],
  ])('a job that %s', (_what, before, after, end, parts) => {
    const found = paymentAfter(aPayment(), job(before), job(after, parts), at);
    expect(found?.end).toBe(end);
    expect(found?.id ?? 'job-1.1').toBe('job-1.1');
  });

  it('is noted as it leaves, with what it will cost and whose it is', () => {
    expect(paymentAfter(undefined, job(sending(0)), job(sending(1)), at)).toEqual({
      id: 'job-1.1',
      at,
      what: 'video',
      title: 'Hello',
      account: 'someone@example.com',
      estimatedUsd: expect.closeTo(0.04, 5),
      usd: null,
      end: 'sent',
      endedAt: null,
    });
  });

  it('is begun anew where the same key leaves after a refusal', () => {
    const refused = aPayment({ end: 'refused', endedAt: T0 });
    const again = paymentAfter(refused, job(sending(0)), job(sending(1)), at);
    expect(again).toMatchObject({ end: 'sent', at, endedAt: null });
  });

  it('tells the cost by the length that HeyGen tells, once it is made', () => {
    const made = paymentAfter(aPayment(), job(STAGES.rendering), job(STAGES.ready), at);
    expect(made).toMatchObject({ end: 'made', usd: 0.2, endedAt: at, at: T0 });
  });

  it('is found out late for a job that left before payments were noted', () => {
    const made = paymentAfter(undefined, job(STAGES.rendering), job(STAGES.ready), at);
    expect(made).toMatchObject({ id: 'job-1.1', end: 'made', usd: 0.2 });
  });
});

describe('what a job will cost', () => {
  const face = { make: 'avatar', title: 'Ada', draftId: 'd' } as const;
  const link = { type: 'audioLink', url: 'https://a.example/a.mp3' } as const;
  it.each([
    ['a face', face, 1],
    [
      'a recording of ten seconds',
      aVideo({ narration: { type: 'audio', recording: { id: 'r', name: 'r', seconds: 10 } } }),
      0.5,
    ],
    ['a link that was heard', aVideo({ narration: { ...link, seconds: 20 } }), 1],
    ['a link that nobody heard', aVideo({ narration: link }), null],
  ] as const)('%s', (_what, request, usd) => {
    expect(estimatedUsdOf(aJob({ request }))).toBe(usd);
  });
});
