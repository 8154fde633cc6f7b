import { type Draft, nameOfDraft } from '../draft/draft.ts';
import { fold, wordsOf } from '../fold.ts';
import { isInFlight, isOnHold, type Job } from '../job/job.ts';
import { shownTitle } from '../job/labels.ts';
import { monthKey } from '../period.ts';

const JOB_SHELVES = ['all', 'going', 'ready', 'attention', 'favorites', 'faces'] as const;
type JobShelf = (typeof JOB_SHELVES)[number];

/** The parts of a library, as its navigation lists them. */
export const SHELVES = [...JOB_SHELVES, 'drafts'] as const;
export type Shelf = (typeof SHELVES)[number];

export const ORDERS = ['newest', 'oldest', 'title', 'longest', 'dearest'] as const;
export type Order = (typeof ORDERS)[number];

/** What is asked of a library. */
export interface Wanted {
  readonly shelf: Shelf;
  readonly query: string;
  readonly order: Order;
  /** Of one account alone; `null`: of all. */
  readonly account: string | null;
  /** Ordered in one month alone, as {@link monthKey} names it; `null`: whenever. */
  readonly month: string | null;
}

/** It goes no further by itself, or has failed. */
const needsPerson = (job: Job): boolean =>
  job.stage.name === 'failed' || job.stage.name === 'unclear' || isOnHold(job);

const isFace = ({ request }: Job): boolean => request.make === 'avatar';

const ON: Readonly<Record<JobShelf, (job: Job) => boolean>> = {
  all: (job) => !isFace(job),
  going: (job) => isInFlight(job) && !needsPerson(job),
  ready: (job) => !isFace(job) && job.stage.name === 'ready',
  attention: needsPerson,
  favorites: ({ labels }) => labels?.favorite === true,
  faces: isFace,
};

/** How much each shelf has. @param drafts how many there are */
export function countsOf(jobs: readonly Job[], drafts: number): Readonly<Record<Shelf, number>> {
  const count = (shelf: JobShelf) => jobs.reduce((sum, job) => sum + (ON[shelf](job) ? 1 : 0), 0);
  return {
    all: count('all'),
    going: count('going'),
    ready: count('ready'),
    attention: count('attention'),
    favorites: count('favorites'),
    faces: count('faces'),
    drafts,
  };
}

/** The accounts that jobs belong to, each once. */
export const accountsOf = (jobs: readonly Job[]): readonly string[] => [
  ...new Set(jobs.flatMap(({ account }) => account ?? [])),
];

/** A calendar's month in which something was ordered. */
export interface Month {
  readonly key: string;
  /** A moment of it, in Unix milliseconds. */
  readonly at: number;
}

/** Each once, in the order of the jobs. */
export function monthsOf(jobs: readonly Job[]): readonly Month[] {
  const months = new Map(jobs.map(({ createdAt }) => [monthKey(createdAt), createdAt]));
  return [...months].map(([key, at]) => ({ key, at }));
}

/** Jobs never change, so each is folded once: typing in ten thousand of them must not wait for it. */
const texts = new WeakMap<Job, string>();

function textOf(job: Job): string {
  const known = texts.get(job);
  if (known !== undefined) return known;
  const { request, photo, labels } = job;
  const narration = request.make === 'video' ? request.narration : null;
  const spoken = narration?.type === 'script' ? [narration.script, narration.voice.name] : [];
  const text = fold(
    [shownTitle(job), request.title, ...spoken, labels?.notes ?? '', photo.pageTitle].join('\n'),
  );
  texts.set(job, text);
  return text;
}

const secondsOf = ({ stage }: Job) => (stage.name === 'ready' ? (stage.durationSeconds ?? 0) : 0);
const costOf = ({ stage }: Job) => (stage.name === 'ready' ? (stage.costUsd ?? 0) : 0);

const newest = (a: Job, b: Job) => b.createdAt - a.createdAt;

const BY: Readonly<Record<Exclude<Order, 'newest'>, (a: Job, b: Job) => number>> = {
  oldest: (a, b) => newest(b, a),
  title: (a, b) => shownTitle(a).localeCompare(shownTitle(b)) || newest(a, b),
  longest: (a, b) => secondsOf(b) - secondsOf(a) || newest(a, b),
  dearest: (a, b) => costOf(b) - costOf(a) || newest(a, b),
};

/**
 * The jobs of a shelf whose title, script, voice, notes, or page hold every word of the query, in the order that is
 * wanted.
 *
 * @param jobs newest first.
 */
export function find(jobs: readonly Job[], wanted: Wanted): readonly Job[] {
  const { shelf, query, order, account, month } = wanted;
  if (shelf === 'drafts') return [];
  const words = wordsOf(query);
  const found = jobs.filter(
    (job) =>
      ON[shelf](job) &&
      (account === null || job.account === account) &&
      (month === null || monthKey(job.createdAt) === month) &&
      words.every((word) => textOf(job).includes(word)),
  );
  return order === 'newest' ? found : found.toSorted(BY[order]);
}

/** The drafts whose script, photo, or page hold every word of the query, in the order in which they come. */
export function findDrafts(drafts: readonly Draft[], query: string): readonly Draft[] {
  const words = wordsOf(query);
  return drafts.filter((draft) => {
    const text = fold([nameOfDraft(draft), draft.script, draft.photo.pageTitle].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
