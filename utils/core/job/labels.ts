import type { Job, Labels } from './job.ts';

/** What is not named stays; empty text, and `false`, take away. */
export interface Labeling {
  readonly name?: string | undefined;
  readonly notes?: string | undefined;
  readonly favorite?: boolean | undefined;
}

export const LONGEST_NAME = 200;
export const LONGEST_NOTES = 5_000;

/** What a job is called wherever it is shown: HeyGen's title is what it is searched by, and stays. */
export const shownTitle = ({ labels, request }: Pick<Job, 'labels' | 'request'>): string =>
  labels?.name ?? request.title;

/** @returns the very same job where nothing changes. */
export function labeled(job: Job, labeling: Labeling): Job {
  const { name, notes, favorite } = { ...job.labels, ...defined(labeling) };
  const own = name?.trim().slice(0, LONGEST_NAME) ?? '';
  const text = notes?.trim().slice(0, LONGEST_NOTES) ?? '';
  const labels: Labels = {
    ...(own !== '' && own !== job.request.title && { name: own }),
    ...(text !== '' && { notes: text }),
    ...(favorite === true && { favorite }),
  };
  if (isSame(labels, job.labels ?? {})) return job;
  const { labels: _before, ...rest } = job;
  return Object.keys(labels).length === 0 ? rest : { ...rest, labels };
}

const defined = (labeling: Labeling): Labeling =>
  Object.fromEntries(Object.entries(labeling).filter(([, value]) => value !== undefined));

const isSame = (a: Labels, b: Labels): boolean =>
  a.name === b.name && a.notes === b.notes && a.favorite === b.favorite;
