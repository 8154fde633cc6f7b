import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { Job, Stage } from '../../../utils/core/job/job.ts';
import { GALLERY } from './person.ts';

const MINUTE = 60_000;

/** The portrait that an id is of is what it begins with (see seed.ts). */
const photo = (id: string) => ({
  url: `${GALLERY}portraits/${id.split('-')[0]}.jpg?${id}`,
  pageUrl: GALLERY,
  pageTitle: 'Gallery',
});

/** A draft in which nothing is written yet. */
export function draft(id: string, changes: Partial<Draft> = {}): Draft {
  return {
    id,
    createdAt: Date.now() - MINUTE,
    updatedAt: Date.now(),
    photo: photo(id),
    script: '',
    voice: null,
    title: '',
    resolution: '1080p',
    aspectRatio: 'auto',
    ...changes,
  };
}

/** A job that the engine leaves alone, whatever its stage: it is never due. */
export function job(id: string, script: string, stage: Stage, changes: Partial<Job> = {}): Job {
  const at = Date.now() - 4 * MINUTE;
  return {
    id,
    createdAt: at,
    photo: photo(id),
    request: {
      make: 'video',
      narration: { type: 'script', script, voice: { id: 'own-1', name: 'My own voice' } },
      title: script,
      resolution: '1080p',
      aspectRatio: 'auto',
    },
    route: 'link',
    attempt: 1,
    formerIds: [],
    account: null,
    stage,
    dueAt: null,
    changedAt: at,
    tries: 0,
    trouble: null,
    discarded: false,
    notifiedAt: at,
    seenAt: at,
    ...changes,
  };
}

const script =
  'Good evening. I have been standing very still since 1852, and now I would like a word.';

/** One job in each stage there is, newest first, and all of today: the list is told by days. */
export function jobInEachStage(): Job[] {
  const now = Date.now();
  const today = new Date(now).setHours(0, 0, 0, 0);
  const stages: readonly [string, string, Stage, Partial<Job>?][] = [
    ['ada-queued', 'Next in line.', { name: 'queued' }],
    [
      'henrik-uploading',
      'On my way up.',
      { name: 'uploading', part: 'picture', key: 'k1', assets: {} },
    ],
    [
      'rosa-sending',
      'A long title that does not fit into one line of a popup that is 400 pixels wide',
      { name: 'submitting', key: 'k2', since: now, sends: 1, assets: {} },
      { trouble: { kind: 'network' }, tries: 2 },
    ],
    [
      'mei-rendering',
      script,
      { name: 'rendering', remoteId: 'v1', since: now - 20_000, checkedAt: now },
    ],
    [
      'ada-longer',
      'Longer than usual',
      { name: 'rendering', remoteId: 'v2', since: now - 600_000, checkedAt: now },
    ],
    [
      'henrik-unclear',
      'Sent just before the lights went out',
      { name: 'unclear', candidates: [{ remoteId: 'v3', createdAt: now - 30 * MINUTE }] },
    ],
    [
      'rosa-ready',
      'Thank you for asking.',
      { name: 'ready', remoteId: 'v4', at: now, durationSeconds: 12.4, costUsd: 0.62 },
      { seenAt: null },
    ],
    [
      'rosa-face',
      'Rosa',
      { name: 'ready', remoteId: 'face-1', at: now, durationSeconds: null, costUsd: 1 },
      { seenAt: null, request: { make: 'avatar', title: 'Rosa', draftId: 'gone' } },
    ],
    [
      'mei-learning',
      'Mei, as she was in the summer of 1983 at the lake, before she moved away',
      { name: 'rendering', remoteId: 'face-2', since: now - 20_000, checkedAt: now },
      { request: { make: 'avatar', title: 'Mei at the lake', draftId: 'gone-too' } },
    ],
    [
      'mei-failed',
      'Fetch me if you can',
      { name: 'failed', at: now, remoteId: 'v5', failure: { kind: 'download' } },
    ],
    [
      'ada-poor',
      'A penny for my thoughts',
      { name: 'failed', at: now, failure: { kind: 'credit', status: 402 } },
    ],
    [
      'henrik-refused',
      'No face to be seen',
      {
        name: 'failed',
        at: now,
        remoteId: 'v6',
        failure: { kind: 'render', message: 'No face was found in the picture.' },
      },
    ],
  ];
  return stages.map(([id, title, stage, changes], index) =>
    job(id, title, stage, {
      createdAt: Math.max(now - index * 7 * MINUTE, today + stages.length - index),
      ...changes,
    }),
  );
}
