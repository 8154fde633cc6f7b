import { describe, expect, it } from 'vitest';
import { hashOf, wantedIn } from '../../components/library/use-wanted.ts';
import type { Job } from '../../utils/core/job/job.ts';
import {
  countsOf,
  find,
  findDrafts,
  monthsOf,
  type Wanted,
} from '../../utils/core/library/find.ts';
import { extended, NOTHING, toggled, within } from '../../utils/core/library/selection.ts';
import { anEmptyDraft } from './support/draft.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';

const ALL: Wanted = { shelf: 'all', query: '', order: 'newest', account: null, month: null };

const said = (script: string) =>
  ({ type: 'script', script, voice: { id: 'voice-1', name: 'Łukasz' } }) as const;

const jobs: readonly Job[] = [
  aJob({
    id: 'failed',
    createdAt: T0 + 5,
    stage: STAGES.failed,
    request: aVideo({ title: 'Zebra' }),
  }),
  aJob({
    id: 'long',
    createdAt: T0 + 4,
    stage: {
      ...STAGES.ready,
      name: 'ready',
      remoteId: 'v',
      at: T0,
      durationSeconds: 90,
      costUsd: 4.5,
    },
    request: aVideo({ title: 'Buenos días', narration: said('¿Cómo estás, José?') }),
    labels: { favorite: true },
  }),
  aJob({ id: 'going', createdAt: T0 + 3, stage: STAGES.rendering, account: 'other@example.com' }),
  aJob({
    id: 'held',
    createdAt: T0 + 2,
    stage: STAGES.queued,
    dueAt: null,
    trouble: { kind: 'credit' },
    labels: { notes: 'For the wedding' },
  }),
  aJob({
    id: 'face',
    createdAt: T0 + 1,
    stage: STAGES.ready,
    request: { make: 'avatar', draftId: 'draft', title: 'Ada' },
  }),
  aJob({ id: 'ready', stage: STAGES.ready, request: aVideo({ title: 'Alpha' }) }),
];

const ids = (wanted: Partial<Wanted>) => find(jobs, { ...ALL, ...wanted }).map(({ id }) => id);

describe('what is found', () => {
  it.each<[Wanted['shelf'], readonly string[]]>([
    ['all', ['failed', 'long', 'going', 'held', 'ready']],
    ['going', ['going']],
    ['ready', ['long', 'ready']],
    ['attention', ['failed', 'held']],
    ['favorites', ['long']],
    ['faces', ['face']],
  ])('on the shelf %s', (shelf, expected) => {
    expect(ids({ shelf })).toEqual(expected);
    expect(countsOf(jobs, 0)[shelf]).toBe(expected.length);
  });

  it.each([
    ['jose', ['long']],
    ['DÍAS como', ['long']],
    ['lukasz', ['long']],
    ['wedding', ['held']],
    ['zebra alpha', []],
    ['gallery', ['failed', 'long', 'going', 'held', 'ready']],
  ])('by “%s”', (query, expected) => {
    expect(ids({ query })).toEqual(expected);
  });

  it.each<[Wanted['order'], string, string]>([
    ['newest', 'failed', 'ready'],
    ['oldest', 'ready', 'failed'],
    ['title', 'ready', 'failed'],
    ['longest', 'long', 'held'],
    ['dearest', 'long', 'held'],
  ])('in the order %s', (order, first, last) => {
    const found = ids({ order });
    expect(found).toHaveLength(5);
    expect([found[0], found.at(-1)]).toEqual([first, last]);
  });

  it('of one month', () => {
    const [old] = jobs.slice(-1);
    if (!old) throw new Error('There is no job.');
    const before = { ...old, id: 'before', createdAt: Date.UTC(2020, 1, 10) };
    const all = [...jobs, before];
    const months = monthsOf(all);
    expect(months.map(({ at }) => at)).toEqual([T0, before.createdAt]);
    const month = months.at(-1)?.key ?? null;
    expect(find(all, { ...ALL, month })).toEqual([before]);
  });

  it('among drafts, in their order', () => {
    const drafts = [
      anEmptyDraft({ id: 'a', script: 'Buenos días' }),
      anEmptyDraft({ id: 'b', title: 'Für Oma' }),
    ];
    const idsOf = (query: string) => findDrafts(drafts, query).map(({ id }) => id);
    expect([idsOf(''), idsOf('dias'), idsOf('fur'), idsOf('fur dias')]).toEqual([
      ['a', 'b'],
      ['a'],
      ['b'],
      [],
    ]);
    expect(find(jobs, { ...ALL, shelf: 'drafts' })).toEqual([]);
    expect(countsOf(jobs, 2).drafts).toBe(2);
  });

  it('of one account', () => {
    expect(ids({ account: 'other@example.com' })).toEqual(['going']);
  });
});

describe('what is selected', () => {
  const shown = ['a', 'b', 'c', 'd'];
  it('is one more with each press, or one less', () => {
    const one = toggled(toggled(NOTHING, 'a'), 'c');
    expect([...one.ids]).toEqual(['a', 'c']);
    expect([...toggled(one, 'a').ids]).toEqual(['c']);
  });

  it.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['d', 'b', 'c']],
    ['b', 'b', []],
  ])('is a range from %s to %s', (from, to, expected) => {
    const { ids: selected } =
      from === to
        ? toggled(toggled(NOTHING, from), to)
        : extended(toggled(NOTHING, from), to, shown);
    expect([...selected].sort()).toEqual([...expected].sort());
  });

  it('begins a range at what is not shown any more by itself', () => {
    expect([...extended(toggled(NOTHING, 'gone'), 'b', shown).ids].sort()).toEqual(['b', 'gone']);
  });

  it('loses what is gone', () => {
    const both = toggled(toggled(NOTHING, 'a'), 'b');
    expect([...within(both, new Set(['b'])).ids]).toEqual(['b']);
    expect(within(both, new Set(shown))).toBe(both);
  });
});

describe('the address', () => {
  it.each<[string, Partial<Wanted>]>([
    ['', {}],
    ['#shelf=ready', { shelf: 'ready' }],
    ['#search=caf%C3%A9+%26+more', { query: 'café & more' }],
    ['#order=title&account=a%40b', { order: 'title', account: 'a@b' }],
    ['#shelf=drafts', { shelf: 'drafts' }],
    ['#month=2026-10', { month: '2026-10' }],
  ])('“%s” says what is asked', (hash, parts) => {
    expect(wantedIn(hash)).toEqual({ ...ALL, ...parts });
    expect(hashOf({ ...ALL, ...parts })).toBe(hash);
  });

  it('that names what there is not asks for everything', () => {
    expect(wantedIn('#shelf=constructor&order=toString')).toEqual(ALL);
  });
});
