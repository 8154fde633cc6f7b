import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import type { Preset } from '../../utils/core/draft/preset.ts';
import { FAILURE_KINDS } from '../../utils/core/failure.ts';
import type { Job, StageName } from '../../utils/core/job/job.ts';
import { due } from '../../utils/core/job/schedule.ts';
import { type JobEvent, transition } from '../../utils/core/job/transition.ts';
import { ENDS } from '../../utils/core/money/payment.ts';
import { USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { USUAL_RETENTION } from '../../utils/core/retention.ts';
import { isFurtherOn, mergeJobs } from '../../utils/core/transfer/merge-jobs.ts';
import { mergePayments } from '../../utils/core/transfer/merge-payments.ts';
import { mergePresets } from '../../utils/core/transfer/merge-presets.ts';
import { mergeSettings } from '../../utils/core/transfer/merge-settings.ts';
import { canArrive, portableJob } from '../../utils/core/transfer/portable.ts';
import { readTransfer } from '../../utils/core/transfer/read.ts';
import type { TransferSettings } from '../../utils/core/transfer/settings-record.ts';
import { fileOf, type Transfer } from '../../utils/core/transfer/transfer.ts';
import { aJob, STAGES, T0 } from './support/job.ts';
import { aPayment } from './support/payment.ts';

const NAMES = Object.keys(STAGES) as StageName[];
const at = (name: StageName, parts: Partial<Job> = {}) => aJob({ stage: STAGES[name], ...parts });
const ON_ITS_WAY = ['awaiting', 'queued', 'uploading', 'submitting', 'unclear'] as const;

describe('of two that are one', () => {
  it.each<[string, Job, Job, boolean]>([
    ['the same stays', at('ready'), at('ready'), false],
    ['ready comes before rendering', at('ready'), at('rendering'), true],
    ['ready comes before failed', at('ready'), at('failed'), true],
    ['failed comes before rendering', at('failed'), at('rendering'), true],
    ['rendering does not undo an end', at('rendering'), at('failed'), false],
    ['one more attempt counts more', at('rendering', { attempt: 2 }), at('ready'), true],
    ['one attempt less does not', at('ready'), at('failed', { attempt: 2 }), false],
    ['the later change of two counts', at('ready', { changedAt: T0 + 1 }), at('ready'), true],
    ['the earlier change does not', at('ready'), at('ready', { changedAt: T0 + 1 }), false],
    ['what was deleted stays so', at('ready'), at('rendering', { discarded: true }), false],
    [
      'what is in the trash stays there',
      at('ready'),
      at('failed', { trash: { at: T0, alsoAtHeygen: true } }),
      false,
    ],
    ...ON_ITS_WAY.map((name): [string, Job, Job, boolean] => [
      `what is ${name} here is this computer’s`,
      at('ready', { attempt: 9 }),
      at(name),
      false,
    ]),
  ])('%s', (_, theirs, mine, wins) => {
    expect(isFurtherOn(theirs, mine)).toBe(wins);
  });
});

describe('the jobs of a file', () => {
  it.each(ON_ITS_WAY)('stay where they are while %s', (name) => {
    expect(mergeJobs([], [at(name)])).toEqual({ added: [], updated: [], known: 0, left: 1 });
    expect(mergeJobs([at(name)], [at(name)])).toMatchObject({ known: 1, left: 0 });
  });

  it('are no second entry of a video that is here', () => {
    const mine = at('ready', { id: 'elsewhere-video-1' });
    expect(mergeJobs([mine], [at('ready')])).toMatchObject({ added: [], known: 1 });
    expect(mergeJobs([], [mine, at('ready')])).toMatchObject({
      added: [{ id: mine.id }],
      known: 1,
    });
  });

  it.each(['submitting', 'unclear'] as const)('take no video from one that is %s', (name) => {
    const stage = { ...STAGES.ready, remoteId: 'video-7' } as Job['stage'];
    const mine = at(name, { id: 'mine' });
    expect(mergeJobs([mine], [aJob({ stage })])).toMatchObject({ added: [], known: 1 });
  });

  it('leave what only this computer has', () => {
    const photo = { url: 'data:image/png;base64,AAAA', pageUrl: '', pageTitle: '' };
    const mine = at('failed', { photo, attempt: 1, formerIds: ['video-0'] });
    const [merged] = mergeJobs([mine], [at('ready', { attempt: 2 })]).updated;
    expect(merged).toMatchObject({ photo, formerIds: ['video-0'], stage: STAGES.ready });
  });

  it('tell no address that holds a photo', () => {
    for (const url of ['data:image/png;base64,AAAA', 'blob:https://a.example/1', 'file:///a.png']) {
      const { photo } = portableJob(at('ready', { photo: { url, pageUrl: url, pageTitle: 'A' } }));
      expect(photo).toEqual({ url: '', pageUrl: '', pageTitle: 'A' });
    }
  });
});

const failure = fc.record({ kind: fc.constantFrom(...FAILURE_KINDS) });
/** All that happens without a person who presses something at the job. */
const byItself = fc.oneof(
  fc.constant({ type: 'progressed' } as const),
  fc.constant({ type: 'unaddressed' } as const),
  fc.constant({ type: 'resumed' } as const),
  fc.constant({ type: 'cameOnline' } as const),
  fc.constant({ type: 'limitsChanged' } as const),
  fc.record({ type: fc.constant('started' as const), account: fc.constant('a') }),
  fc.record({ type: fc.constant('ordered' as const), account: fc.constant('a') }),
  fc.constant({ type: 'sent' } as const),
  fc.record({ type: fc.constant('completed' as const), durationSeconds: fc.constant(4) }),
  fc.record({ type: fc.constant('videoFailed' as const), failure, hasPicture: fc.boolean() }),
  fc.record({ type: fc.constant('refused' as const), failure, hasPicture: fc.boolean() }),
);

const someJob = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom(...NAMES),
    attempt: fc.integer({ min: 1, max: 3 }),
    changedAt: fc.integer({ min: T0, max: T0 + 3 }),
    route: fc.constantFrom('link' as const, 'upload' as const, 'avatar' as const),
    discarded: fc.boolean(),
    trouble: fc.option(failure),
  })
  .map(({ id, name, ...parts }): Job => {
    const stage = STAGES[name];
    return aJob({ id, ...parts, stage: 'remoteId' in stage ? { ...stage, remoteId: id } : stage });
  });
const someJobs = fc.uniqueArray(someJob, { selector: ({ id }) => id });

describe('never sends what came with a file', () => {
  it('whatever HeyGen and the network do', () => {
    fc.assert(
      fc.property(someJobs, someJobs, fc.array(byItself), (kept, arriving, events) => {
        const { added, updated } = mergeJobs(kept, arriving);
        for (const job of [...added, ...updated]) {
          let now: Job = job;
          for (const [index, event] of events.entries()) {
            const time = T0 + index * 60_000;
            const steps = due([now], time, {
              busy: new Set(),
              watched: true,
              limit: 10,
              account: null,
            });
            expect(steps.filter((step) => step.do !== 'check')).toEqual([]);
            now = transition(now, { ...event, at: time } as JobEvent);
          }
          expect(['rendering', 'ready', 'failed']).toContain(now.stage.name);
        }
      }),
    );
  });
});

const aPreset = (parts: Partial<Preset> = {}): Preset => ({
  ...PLAIN,
  id: 'p',
  name: 'News',
  ...parts,
});
const somePreset = fc.record({
  id: fc.constantFrom('p', 'q', 'r'),
  name: fc.constantFrom('News', 'news', 'Ads', ''),
  script: fc.constantFrom('One', 'Two'),
});
const somePresets = fc
  .uniqueArray(somePreset, { selector: ({ id }) => id })
  .map((all) => ({ all: all.map(aPreset), usual: all[0]?.id ?? null }));
const somePayments = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('a.1', 'b.1', 'c.2', 'speech'),
      end: fc.constantFrom(...ENDS),
      usd: fc.option(fc.constantFrom(0, 0.5)),
    })
    .map(({ end, ...parts }) =>
      aPayment({ end, endedAt: end === 'sent' || end === 'taken' ? null : T0, ...parts }),
    ),
  { selector: ({ id }) => id },
);
const sayCopy = (name: string) => `${name} (imported)`;

const transfer: fc.Arbitrary<Transfer> = fc.record({
  settings: fc.constant({ theme: 'dark' as const }),
  presets: somePresets,
  videos: someJobs,
  payments: somePayments,
});

/** A computer, once a file has come to it. */
function imported(kept: Transfer, text: string): Transfer {
  const read = readTransfer(text);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  const { videos, payments, presets, settings } = read.transfer;
  const { added, updated } = mergeJobs(kept.videos, videos);
  const jobs = new Map([...kept.videos, ...added, ...updated].map((job) => [job.id, job]));
  const noted = mergePayments(kept.payments, payments, [...jobs.values()]);
  const paid = new Map([...kept.payments, ...noted].map((payment) => [payment.id, payment]));
  return {
    settings: { ...kept.settings, ...settings },
    presets: mergePresets(kept.presets, presets, sayCopy).presets,
    videos: [...jobs.values()],
    payments: [...paid.values()],
  };
}
const EMPTY: Transfer = {
  settings: {},
  presets: { all: [], usual: null },
  videos: [],
  payments: [],
};

describe('any computer', () => {
  it('is as it was after its own file', () => {
    fc.assert(
      fc.property(transfer, (mine) => {
        expect(imported(mine, fileOf(mine, T0))).toEqual(mine);
      }),
    );
  });

  it('is as it was after a file that came before', () => {
    fc.assert(
      fc.property(transfer, transfer, (mine, theirs) => {
        const text = fileOf(theirs, T0);
        const once = imported(mine, text);
        expect(imported(once, text)).toEqual(once);
      }),
    );
  });

  it('that is empty has all of a file that HeyGen knows of', () => {
    fc.assert(
      fc.property(transfer, (theirs) => {
        const there = imported(EMPTY, fileOf(theirs, T0));
        const listed = theirs.videos.filter((job) => !job.discarded && canArrive(job));
        expect(there.videos).toEqual(listed.map(portableJob));
        expect(there.settings).toEqual(theirs.settings);
        expect(there.payments).toEqual(
          expect.arrayContaining(theirs.payments.filter(({ endedAt }) => endedAt !== null)),
        );
      }),
    );
  });
});

describe('the presets of a file', () => {
  const here = { all: [aPreset()], usual: null };
  const merged = (...all: readonly Preset[]) => mergePresets(here, { all, usual: null }, sayCopy);
  it.each<[string, Preset, readonly string[]]>([
    ['the same', aPreset(), ['News']],
    ['the same by another id', aPreset({ id: 'q' }), ['News']],
    ['another', aPreset({ id: 'q', name: 'Ads' }), ['News', 'Ads']],
    ['another by the same name', aPreset({ id: 'q', script: 'Hi' }), ['News', 'News (imported)']],
    ['another by the same id', aPreset({ script: 'Hi' }), ['News', 'News (imported)']],
  ])('%s', (_, theirs, names) => {
    const { presets } = merged(theirs);
    expect(presets.all.map(({ name }) => name)).toEqual(names);
    expect(mergePresets(presets, { all: [theirs], usual: null }, sayCopy).presets).toBe(presets);
  });

  it('that find no room are counted', () => {
    const full = Array.from({ length: 50 }, (_, index) =>
      aPreset({ id: `${index}`, name: `${index}` }),
    );
    expect(
      mergePresets({ all: full, usual: null }, { all: [aPreset()], usual: null }, sayCopy),
    ).toMatchObject({ added: 0, left: 1 });
  });
});

describe('the money of a file', () => {
  const taken = aPayment({ id: 'a.1', end: 'taken', endedAt: null, usd: null });
  it.each(['refused', 'failed', 'sent'] as const)('takes nothing back by “%s”', (end) => {
    expect(mergePayments([taken], [{ ...taken, end, endedAt: T0 }], [])).toEqual([]);
  });

  it('never raises a limit', () => {
    const limits = (dayUsd: number | null, monthUsd: number | null) =>
      mergeSettings(KEPT, { spendingLimits: { dayUsd, monthUsd } }, true).spendingLimits;
    expect(limits(1_000_000, 20)).toEqual({ dayUsd: 5, monthUsd: 20 });
    expect(limits(null, null)).toEqual({ dayUsd: 5, monthUsd: null });
    expect(limits(0, null)).toEqual({ dayUsd: 0, monthUsd: null });
  });
});

const KEPT: Required<TransferSettings> = {
  theme: 'system',
  retention: USUAL_RETENTION,
  notifications: USUAL_TASTE,
  spendingLimits: { dayUsd: 5, monthUsd: null },
  favoriteVoices: ['a'],
  presetsInMenu: false,
  lastUsed: {},
};

describe('the settings of a file', () => {
  const week = { photos: 7, scripts: 7, videos: 7 };

  it('are taken over, and what is not in it stays', () => {
    const arriving = { theme: 'dark', favoriteVoices: ['b', 'a'], presetsInMenu: true } as const;
    expect(mergeSettings(KEPT, arriving, false)).toEqual({
      ...KEPT,
      ...arriving,
      favoriteVoices: ['a', 'b'],
    });
  });

  it.each([
    ['delete nothing that is here', false, { photos: 90, scripts: null, videos: null }],
    ['hold where there is nothing', true, week],
  ])('%s', (_, isEmpty, retention) => {
    expect(mergeSettings(KEPT, { retention: week }, isEmpty).retention).toEqual(retention);
  });
});
