import { ApiError } from '../http/api-error.ts';
import type { Call } from '../http/call.ts';
import { PRICE } from '../price.ts';
import type { World } from '../world.ts';

const RETRY_AFTER_SECONDS = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What an account may have no more of, whatever is asked for. @throws ApiError 402 or 429 */
export function checkVideoLimits(world: World): void {
  checkBalance(world, 0, 'video');
  checkTrial(world);
  if (world.unfinished < world.concurrency) return;
  throw new ApiError(429, 'rate_limit_exceeded', `${world.concurrency} videos are in progress.`, {
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  });
}

/** @throws ApiError 402 */
export function checkAvatarLimits(world: World): void {
  checkBalance(world, PRICE.photoAvatar, 'avatar');
}

/** @throws ApiError 402 */
export function checkSpeechLimits(world: World): void {
  checkBalance(world, 0, 'speech');
}

const CHECKS: Readonly<Record<string, (world: World) => void>> = {
  '/v3/videos': checkVideoLimits,
  '/v3/avatars': checkAvatarLimits,
  '/v3/voices/speech': checkSpeechLimits,
};

/** The limits of a call, looked at before anything of it is. @throws ApiError 402 or 429 */
export function checkLimits({ method, path }: Call, world: World): void {
  if (method !== 'POST') return;
  world.advance();
  CHECKS[path]?.(world);
}

/** @param least dollars that have to be there beforehand */
function checkBalance(world: World, least: number, what: string): void {
  if (world.account.covers(least)) return;
  throw new ApiError(402, 'insufficient_credit', `The balance does not cover this ${what}.`);
}

/** Counts what was accepted within a day, deleted and failed videos included. */
function checkTrial({ jobs, trialVideos, now }: World): void {
  if (trialVideos === null) return;
  const since = now() - DAY_MS;
  if (jobs.filter(({ createdAt }) => createdAt > since).length < trialVideos) return;
  throw new ApiError(
    429,
    'trial_video_limit_exceeded',
    `A trial makes ${trialVideos} videos a day. Upgrade your plan for more.`,
  );
}
