import * as v from 'valibot';
import { jobRequest } from '../draft/request-record.ts';
import { FAILURE_KINDS } from '../failure.ts';
import { type Job, PARTS } from './job.ts';

/**
 * Jobs as they are stored. What later versions added has a default, so that a record of an older one is read as
 * what it would have been; whatever else does not fit is damage.
 */

const time = v.number();
const maybeTime = v.nullish(time, null);
const id = v.pipe(v.string(), v.nonEmpty());

const failure = v.object({
  kind: v.picklist(FAILURE_KINDS),
  status: v.exactOptional(v.number()),
  code: v.exactOptional(v.string()),
  message: v.exactOptional(v.string()),
  param: v.exactOptional(v.string()),
  requestId: v.exactOptional(v.string()),
  retryAfterMs: v.exactOptional(v.number()),
});

const assets = v.optional(
  v.object({
    picture: v.exactOptional(id),
    audio: v.exactOptional(id),
    background: v.exactOptional(id),
  }),
  {},
);

const stage = v.variant('name', [
  v.object({ name: v.literal('queued') }),
  v.object({
    name: v.literal('uploading'),
    part: v.optional(v.picklist(PARTS), 'picture'),
    key: id,
    assets,
    sentAnew: v.exactOptional(v.literal(true)),
  }),
  v.object({
    name: v.literal('submitting'),
    key: id,
    // An old record does not tell: as if it had just left, and perhaps before.
    since: v.optional(time, () => Date.now()),
    sinceAtHeygen: v.exactOptional(time),
    sentAt: v.exactOptional(time),
    sends: v.optional(v.number(), 1),
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
    costUsd: v.nullish(v.number(), null),
  }),
  v.object({ name: v.literal('failed'), at: time, failure, remoteId: v.exactOptional(id) }),
]);

const job: v.GenericSchema<unknown, Job> = v.pipe(
  v.object({
    id,
    createdAt: time,
    photo: v.object({ url: v.string(), pageUrl: v.string(), pageTitle: v.string() }),
    request: jobRequest,
    route: v.picklist(['link', 'upload', 'avatar']),
    attempt: v.number(),
    formerIds: v.optional(v.array(id), () => []),
    account: v.nullish(v.string(), null),
    stage,
    dueAt: maybeTime,
    changedAt: v.optional(time, 0),
    tries: v.number(),
    trouble: v.nullish(failure, null),
    discarded: v.optional(v.boolean(), false),
    notifiedAt: maybeTime,
    seenAt: maybeTime,
  }),
  v.readonly(),
);

/** Reads a stored record; `null` when it is damaged. */
export function parseJob(record: unknown): Job | null {
  const parsed = v.safeParse(job, modern(record));
  return parsed.success ? parsed.output : null;
}

/** Names that version 0.1's first records had for what has another one now. */
function modern(record: unknown): unknown {
  const parsed = v.safeParse(v.looseObject({ stage: v.looseObject({}) }), record);
  if (!parsed.success) return record;
  const { stage } = parsed.output;
  const { videoId, assetId, candidates, ...rest } = stage;
  return {
    ...parsed.output,
    stage: {
      ...(videoId === undefined ? {} : { remoteId: videoId }),
      ...(assetId === undefined ? {} : { assets: { picture: assetId } }),
      ...(candidates === undefined ? {} : { candidates: modernCandidates(candidates) }),
      ...rest,
    },
  };
}

function modernCandidates(candidates: unknown): unknown {
  const parsed = v.safeParse(v.array(v.looseObject({ videoId: v.string() })), candidates);
  if (!parsed.success) return candidates;
  return parsed.output.map(({ videoId, ...rest }) => ({ remoteId: videoId, ...rest }));
}
