import type { JobRequest } from '../draft/request.ts';
import { secondsOf } from '../draft/spoken-length.ts';
import type { Job } from './job.ts';

/** How far a video is, as well as can be told: HeyGen gives no percentage. */
export interface Progress {
  /** 0 to 0.95: an estimate never claims to be done. */
  readonly fraction: number;
  /** Milliseconds left by the estimate; `null` once it takes longer than usual. */
  readonly leftMs: number | null;
  /** HeyGen has had it for so long that somebody there may be looking at it. */
  readonly mayBeReviewed?: true;
}

const STARTUP_MS = 30_000;
/** HeyGen's guide: a clip of 60 s takes two to three minutes. */
const RENDER_PER_SPOKEN = 2.5;
/** Where nobody knows how long the video will be, in seconds. */
const USUAL_SECONDS = 30;
/** How long a photo avatar is trained, most often. */
const TRAINING_MS = 120_000;
/** HeyGen reviews some videos by hand, and calls them pending meanwhile; nothing else takes this long. */
const REVIEWED_AFTER_MS = 60 * 60_000;

/** The estimate for a job that HeyGen is rendering; `null` in every other stage. */
export function progressOf(job: Job, now: number): Progress | null {
  // Until the person agrees, nothing goes on.
  if (job.stage.name !== 'rendering' || job.trouble?.kind === 'consent') return null;
  const expectedMs = expectedMsOf(job.request);
  const elapsedMs = Math.max(0, now - job.stage.since);
  return {
    fraction: Math.min(0.95, elapsedMs / expectedMs),
    leftMs: elapsedMs < expectedMs ? expectedMs - elapsedMs : null,
    ...(elapsedMs >= REVIEWED_AFTER_MS ? { mayBeReviewed: true } : {}),
  };
}

function expectedMsOf(request: JobRequest): number {
  if (request.make === 'avatar') return TRAINING_MS;
  const seconds = request.make === 'video' ? secondsOf(request.narration) : null;
  return STARTUP_MS + RENDER_PER_SPOKEN * 1000 * (seconds ?? USUAL_SECONDS);
}
