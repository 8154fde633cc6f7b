import type { VideoRequest } from '../draft/request.ts';
import { secondsOf } from '../draft/spoken-length.ts';
import { isFields, isNumber, isText } from '../fields.ts';
import type { Job } from './job.ts';

/** How long HeyGen took for a video of this person. */
export interface RenderTime {
  /** What of its output the time depends on, see {@link outputOf}. */
  readonly output: string;
  /** Estimated length of its speech, by which the next one is estimated as well. */
  readonly seconds: number;
  /** Milliseconds from HeyGen's taking it to its end. */
  readonly ms: number;
}

/** A year of somebody who makes a video a week; who makes fifty is told by the last week alone. */
const MOST_KEPT = 50;

/** Resolution, format, and what moves the face. Takes requests whose options nobody has checked, too. */
export function outputOf({ resolution, outputFormat = 'mp4', avatar }: VideoRequest): string {
  return [resolution, outputFormat, avatar ? (avatar.engine ?? 'face') : 'photo'].join(' ');
}

/** HeyGen reviews some videos by hand, and calls them pending meanwhile; nothing else takes this long. */
export const REVIEWED_AFTER_MS = 60 * 60_000;
/** When a video ended is known this well, in the worst case; better, where it took long. */
const UNSURE_MS = 45_000;
const UNSURE_PART = 0.25;

/**
 * What a job that HeyGen has at this moment completed teaches.
 *
 * @returns `null` where it teaches nothing: its length is not known, it was not looked at for a while, as when the
 * computer slept, or the clock was set.
 */
export function renderTimeOf({ stage, request }: Job, at: number): RenderTime | null {
  if (stage.name !== 'rendering' || request.make !== 'video') return null;
  const seconds = secondsOf(request.narration);
  const ms = at - stage.since;
  const unsureMs = at - stage.checkedAt;
  const isSure = unsureMs >= 0 && unsureMs <= Math.max(UNSURE_MS, ms * UNSURE_PART);
  if (seconds === null || ms <= 0 || ms >= REVIEWED_AFTER_MS || !isSure) return null;
  return { output: outputOf(request), seconds, ms };
}

/** The newest first, and no more than count. */
export const withRenderTime = (
  known: readonly RenderTime[],
  time: RenderTime,
): readonly RenderTime[] => [time, ...known].slice(0, MOST_KEPT);

/** Takes whatever is stored; by hand, as lists read it before their first paint. */
export function parseRenderTimes(stored: unknown): readonly RenderTime[] {
  return Array.isArray(stored) ? stored.filter(isRenderTime).slice(0, MOST_KEPT) : [];
}

const isRenderTime = (value: unknown): value is RenderTime =>
  isFields(value) &&
  isText(value.output) &&
  isNumber(value.seconds) &&
  value.seconds >= 0 &&
  isNumber(value.ms) &&
  value.ms > 0 &&
  value.ms < REVIEWED_AFTER_MS;
