import type { JobRequest } from '../draft/request.ts';
import { secondsOf } from '../draft/spoken-length.ts';
import { outputOf, type RenderTime } from './render-times.ts';

/** How long HeyGen usually takes for such a job, in milliseconds: half of them end between `low` and `high`. */
export interface Usual {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const STARTUP_MS = 30_000;
/** HeyGen's guide: a clip of 60 s takes two to three minutes. */
const RENDER_PER_SPOKEN = 2.5;
/** Where nobody knows how long the video will be, in seconds. */
const USUAL_SECONDS = 30;
/** How long a photo avatar is trained, most often. */
const TRAINING_MS = 120_000;
/** What times are to the guide's before anything is learned; these two stand beside what is, while that is little. */
const GUESSED = [0.6, 1.4] as const;
/** As many of the most similar videos are asked. */
const MOST_ASKED = 9;
/** Another output counts like a video that takes nearly three times as long. */
const OTHER_OUTPUT = 1;

/**
 * The estimate by what this person's most similar videos took: similar in length, and of the same output where there
 * are such. Each is compared with HeyGen's guide, so that a longer video is still expected to take longer.
 */
export function usualOf(request: JobRequest, known: readonly RenderTime[]): Usual {
  if (request.make === 'avatar') return spread(TRAINING_MS, GUESSED);
  const seconds = (request.make === 'video' ? secondsOf(request.narration) : null) ?? USUAL_SECONDS;
  const output = request.make === 'video' ? outputOf(request) : '';
  const distance = (time: RenderTime) =>
    Math.abs(Math.log(guidedMs(time.seconds) / guidedMs(seconds))) +
    (time.output === output ? 0 : OTHER_OUTPUT);
  const nearest = known
    .map((time) => ({ time, far: distance(time) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_ASKED);
  const ratios = nearest.map(({ time }) => time.ms / guidedMs(time.seconds));
  const guesses = ratios.length < MOST_ASKED ? GUESSED : [];
  return spread(guidedMs(seconds), [...ratios, ...guesses]);
}

const guidedMs = (seconds: number) => STARTUP_MS + RENDER_PER_SPOKEN * 1000 * seconds;

function spread(guided: number, ratios: readonly number[]): Usual {
  const sorted = ratios.toSorted((a, b) => a - b);
  const at = (part: number) => guided * quantile(sorted, part);
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** Between two values in proportion. @param sorted at least one, the smallest first */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 1;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
