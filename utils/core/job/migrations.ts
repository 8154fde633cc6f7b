import { type Fields, isFields } from '../fields.ts';

/** One change to the shape of job records. */
export interface Migration {
  /** The day from which new records have the new shape. */
  readonly date: string;
  readonly changes: string;
  /** Leaves a record of the new shape as it is: records carry no version. */
  readonly migrate: (record: Fields) => Fields;
}

/** In the order in which they happened; each sees what those before it have made. */
export const JOB_MIGRATIONS: readonly Migration[] = [
  {
    date: '2026-11-24',
    changes:
      'Jobs know their account, what troubles them, when they changed and that they are discarded.',
    migrate: (record) => ({
      account: null,
      trouble: null,
      changedAt: 0,
      discarded: false,
      dueAt: null,
      notifiedAt: null,
      seenAt: null,
      ...defined(record),
    }),
  },
  {
    date: '2026-11-24',
    changes: 'A submitting job counts how often its key was sent, and since when.',
    // The key can be no older than its job: taken for that old, it is searched for rather than trusted.
    migrate: (record) =>
      inStage(record, 'submitting', (stage) => ({ since: record.createdAt, sends: 1, ...stage })),
  },
  {
    date: '2026-11-25',
    changes: 'videoId is remoteId: a photo avatar has one as well.',
    migrate: (record) => renameIn(renameCandidates(record), 'videoId', 'remoteId', (id) => id),
  },
  {
    date: '2026-11-25',
    changes: 'assetId is assets: a recording and a background are uploaded as well.',
    migrate: (record) => {
      const renamed = renameIn(record, 'assetId', 'assets', (picture) => ({ picture }));
      const uploading = inStage(renamed, 'uploading', (stage) => ({
        part: 'picture',
        assets: {},
        ...stage,
      }));
      return inStage(uploading, 'submitting', (stage) => ({ assets: {}, ...stage }));
    },
  },
  {
    date: '2026-11-25',
    changes: 'A ready job tells its cost.',
    migrate: (record) => inStage(record, 'ready', (stage) => ({ costUsd: null, ...stage })),
  },
  {
    date: '2026-11-25',
    changes: 'A request says what it makes, and a script is one of several narrations.',
    migrate: (record) => {
      const { request } = record;
      if (!isFields(request) || 'make' in request) return record;
      const { script, voice, ...rest } = request;
      const narration = { type: 'script', script, voice };
      return { ...record, request: { ...rest, make: 'video', narration } };
    },
  },
  {
    date: '2026-11-25',
    changes: 'A face names the draft that asked for it.',
    migrate: (record) => {
      const { request } = record;
      if (!isFields(request) || request.make !== 'avatar') return record;
      return { ...record, request: { draftId: '', ...request } };
    },
  },
  {
    date: '2026-11-26',
    changes: 'A job knows what its earlier attempts became at HeyGen.',
    migrate: (record) => ({ formerIds: [], ...record }),
  },
];

/** Brings a record into the newest shape; what is no record stays as it is. */
export function migrated(record: unknown): unknown {
  if (!isFields(record)) return record;
  return JOB_MIGRATIONS.reduce<Fields>((fields, { migrate }) => migrate(fields), record);
}

const defined = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function inStage(record: Fields, name: string, change: (stage: Fields) => Fields): Fields {
  const { stage } = record;
  return isFields(stage) && stage.name === name
    ? { ...record, stage: change(defined(stage)) }
    : record;
}

function renameIn(
  record: Fields,
  before: string,
  after: string,
  convert: (value: unknown) => unknown,
): Fields {
  const { stage } = record;
  if (!isFields(stage) || stage[before] === undefined) return record;
  const { [before]: value, ...rest } = stage;
  return { ...record, stage: { [after]: convert(value), ...rest } };
}

function renameCandidates(record: Fields): Fields {
  return inStage(record, 'unclear', (stage) => {
    const { candidates } = stage;
    if (!Array.isArray(candidates)) return stage;
    return { ...stage, candidates: candidates.map(renamedCandidate) };
  });
}

function renamedCandidate(candidate: unknown): unknown {
  if (!isFields(candidate) || candidate.videoId === undefined) return candidate;
  const { videoId, ...rest } = candidate;
  return { remoteId: videoId, ...rest };
}
