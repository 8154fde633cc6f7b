import * as v from 'valibot';
import { FAILURE_KINDS } from '../heygen/failure.ts';
import type { Job } from './job.ts';
import { ASPECT_RATIOS, RESOLUTIONS } from './request.ts';

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

const stage = v.variant('name', [
  v.object({ name: v.literal('queued') }),
  v.object({ name: v.literal('uploading'), key: id }),
  v.object({
    name: v.literal('submitting'),
    key: id,
    // An old record does not tell: as if it had just left, and perhaps before.
    since: v.optional(time, () => Date.now()),
    sends: v.optional(v.number(), 1),
    assetId: v.exactOptional(id),
    lost: v.exactOptional(v.literal(true)),
  }),
  v.object({
    name: v.literal('unclear'),
    candidates: v.array(v.object({ videoId: id, createdAt: time })),
  }),
  v.object({ name: v.literal('rendering'), videoId: id, since: time, checkedAt: time }),
  v.object({ name: v.literal('ready'), videoId: id, at: time, durationSeconds: v.nullable(time) }),
  v.object({ name: v.literal('failed'), at: time, failure, videoId: v.exactOptional(id) }),
]);

const job: v.GenericSchema<unknown, Job> = v.pipe(
  v.object({
    id,
    createdAt: time,
    photo: v.object({ url: v.string(), pageUrl: v.string(), pageTitle: v.string() }),
    request: v.object({
      script: v.string(),
      voice: v.object({ id, name: v.string() }),
      title: v.string(),
      resolution: v.picklist(RESOLUTIONS),
      aspectRatio: v.picklist(ASPECT_RATIOS),
    }),
    route: v.picklist(['link', 'upload']),
    attempt: v.number(),
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
  const parsed = v.safeParse(job, record);
  return parsed.success ? parsed.output : null;
}
