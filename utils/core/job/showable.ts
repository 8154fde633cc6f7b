import { FAILURE_KINDS } from '../failure.ts';
import { type Fields, ifAny, isFields, isId, isNumber, isText, orNull } from '../fields.ts';
import { isShowablePhoto } from '../photo/showable.ts';
import type { Job, StageName } from './job.ts';

/**
 * Whether a record has the newest shape, but for the options of its request, which no list shows. Whatever is `false`
 * may still be a job: record.ts tells.
 */
export function isShowableJob(record: unknown): record is Job {
  if (!isFields(record)) return false;
  const { stage, trouble, discarded, mayExceed } = record;
  return (
    isId(record.id) &&
    [record.createdAt, record.changedAt, record.attempt, record.tries].every(isNumber) &&
    [record.dueAt, record.notifiedAt, record.seenAt].every(orNull(isNumber)) &&
    orNull(isText)(record.account) &&
    ifAny(isText)(record.orderedFor) &&
    (mayExceed === undefined || mayExceed === true) &&
    ifAny(isShowableLabels)(record.labels) &&
    ifAny(isFields)(record.trash) &&
    typeof discarded === 'boolean' &&
    Array.isArray(record.formerIds) &&
    record.formerIds.every(isId) &&
    ROUTES.has(record.route) &&
    isShowablePhoto(record.photo) &&
    isShowableRequest(record.request) &&
    isFields(stage) &&
    STAGES.get(stage.name)?.(stage) === true &&
    (trouble === null || isShowableFailure(trouble))
  );
}

const isShowableLabels = (labels: unknown): boolean =>
  isFields(labels) && ifAny(isText)(labels.name) && ifAny(isText)(labels.notes);

const ROUTES: ReadonlySet<unknown> = new Set(['link', 'upload', 'avatar']);

function isShowableRequest(request: unknown): boolean {
  if (!isFields(request) || !isText(request.title)) return false;
  const { make, narration, draftId } = request;
  if (make === 'video') return isShowableNarration(narration);
  return make === 'elsewhere' || (make === 'avatar' && isText(draftId));
}

/** What its length is told by. */
function isShowableNarration(narration: unknown): boolean {
  if (!isFields(narration)) return false;
  const { type, script, voice, settings, recording, seconds } = narration;
  if (type === 'audio') return isFields(recording) && isNumber(recording.seconds);
  if (type === 'audioLink') return ifAny(isNumber)(seconds);
  return type === 'script' && isText(script) && isVoice(voice) && ifAny(hasSpeed)(settings);
}

const isVoice = (voice: unknown): boolean => isFields(voice) && ifAny(isText)(voice.language);

const hasSpeed = (settings: unknown): boolean =>
  isFields(settings) && ifAny(isNumber)(settings.speed);

/** What is unclear, or on its way to HeyGen, is left to the strict way: it is rare, and about money. */
const SHOWABLE: Readonly<
  Record<Exclude<StageName, 'unclear' | 'uploading' | 'submitting'>, (stage: Fields) => boolean>
> = {
  awaiting: ({ wanted }) => wanted === undefined || wanted === 'link' || wanted === 'upload',
  queued: () => true,
  rendering: ({ remoteId, since, checkedAt, missingSince, unaddressedSince }) =>
    isId(remoteId) &&
    [since, checkedAt].every(isNumber) &&
    [missingSince, unaddressedSince].every(ifAny(isNumber)),
  ready: ({ remoteId, at, durationSeconds, costUsd }) =>
    isId(remoteId) && isNumber(at) && [durationSeconds, costUsd].every(orNull(isNumber)),
  failed: ({ remoteId, at, failure }) =>
    ifAny(isId)(remoteId) && isNumber(at) && isShowableFailure(failure),
};
const STAGES = new Map<unknown, (stage: Fields) => boolean>(Object.entries(SHOWABLE));

const KINDS: ReadonlySet<unknown> = new Set(FAILURE_KINDS);

/** One that names a limit of the person's own is left to the strict way as well. */
function isShowableFailure(failure: unknown): boolean {
  if (!isFields(failure) || failure.excess !== undefined || !KINDS.has(failure.kind)) return false;
  const { status, code, message, param, requestId, retryAfterMs } = failure;
  return (
    [code, message, param, requestId].every(ifAny(isText)) &&
    [status, retryAfterMs].every(ifAny(isNumber))
  );
}
