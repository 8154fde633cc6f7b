import * as v from 'valibot';
import { jobRequest } from '../draft/request-record.ts';
import { FAILURE_KINDS } from '../failure.ts';
import { excessSchema } from '../money/excess.ts';
import { photo } from '../photo/photo-record.ts';
import type { BatchRow } from './batch-row.ts';
import { type Job, PARTS } from './job.ts';
import { migrated } from './migrations.ts';

const time = v.number();
const maybeTime = v.nullable(time);
const id = v.pipe(v.string(), v.nonEmpty());

const failure = v.object({
  kind: v.picklist(FAILURE_KINDS),
  status: v.exactOptional(v.number()),
  code: v.exactOptional(v.string()),
  message: v.exactOptional(v.string()),
  param: v.exactOptional(v.string()),
  requestId: v.exactOptional(v.string()),
  retryAfterMs: v.exactOptional(v.number()),
  excess: v.exactOptional(excessSchema),
});

export const batchRow: v.GenericSchema<unknown, BatchRow> = v.object({
  at: time,
  row: v.number(),
  place: v.number(),
  columns: v.array(v.string()),
  cells: v.array(v.string()),
  file: v.exactOptional(v.object({ id, name: v.string() })),
});

const assets = v.object({
  picture: v.exactOptional(id),
  audio: v.exactOptional(id),
  background: v.exactOptional(id),
});

const stage = v.variant('name', [
  v.object({
    name: v.literal('awaiting'),
    wanted: v.exactOptional(v.picklist(['link', 'upload'])),
  }),
  v.object({ name: v.literal('queued') }),
  v.object({
    name: v.literal('uploading'),
    part: v.picklist(PARTS),
    key: id,
    assets,
    sentAnew: v.exactOptional(v.literal(true)),
  }),
  v.object({
    name: v.literal('submitting'),
    key: id,
    since: time,
    sinceAtHeygen: v.exactOptional(time),
    sentAt: v.exactOptional(time),
    sentAtHeygen: v.exactOptional(time),
    sends: v.number(),
    assets,
    sentAnew: v.exactOptional(v.literal(true)),
    lost: v.exactOptional(v.literal(true)),
  }),
  v.object({
    name: v.literal('unclear'),
    candidates: v.array(v.object({ remoteId: id, createdAt: v.nullable(time) })),
  }),
  v.object({
    name: v.literal('rendering'),
    remoteId: id,
    since: time,
    checkedAt: time,
    missingSince: v.exactOptional(time),
    unaddressedSince: v.exactOptional(time),
  }),
  v.object({
    name: v.literal('ready'),
    remoteId: id,
    at: time,
    durationSeconds: v.nullable(time),
    costUsd: v.nullable(v.number()),
  }),
  v.object({ name: v.literal('failed'), at: time, failure, remoteId: v.exactOptional(id) }),
]);

/** A job as it is stored, whichever version wrote it. */
export const jobRecord: v.GenericSchema<unknown, Job> = v.pipe(
  v.unknown(),
  v.transform(migrated),
  v.object({
    id,
    createdAt: time,
    photo,
    request: jobRequest,
    route: v.picklist(['link', 'upload', 'avatar']),
    attempt: v.number(),
    formerIds: v.array(id),
    account: v.nullable(v.string()),
    orderedFor: v.exactOptional(v.string()),
    mayExceed: v.exactOptional(v.literal(true)),
    stage,
    dueAt: maybeTime,
    changedAt: time,
    tries: v.number(),
    trouble: v.nullable(failure),
    discarded: v.boolean(),
    notifiedAt: maybeTime,
    seenAt: maybeTime,
    labels: v.exactOptional(
      v.object({
        name: v.exactOptional(v.string()),
        notes: v.exactOptional(v.string()),
        favorite: v.exactOptional(v.literal(true)),
      }),
    ),
    batch: v.exactOptional(batchRow),
    paused: v.exactOptional(v.literal(true)),
    trash: v.exactOptional(v.object({ at: time, alsoAtHeygen: v.boolean() })),
  }),
  v.readonly(),
);

/**
 * Reads a stored record, whichever version wrote it. Strict: a job is paid for, so one that is read half is worse
 * than one that is shown as damaged.
 *
 * @returns `null` when it is damaged.
 */
export function parseJob(record: unknown): Job | null {
  const parsed = v.safeParse(jobRecord, record);
  return parsed.success ? parsed.output : null;
}
