import type { Job } from './job.ts';

/** How far a video is, as well as can be told: HeyGen gives no percentage. */
export interface Progress {
  /** 0 to 0.95: an estimate never claims to be done. */
  readonly fraction: number;
  /** Milliseconds left by the estimate; `null` once it takes longer than usual. */
  readonly leftMs: number | null;
}

const STARTUP_MS = 30_000;
/** HeyGen's guide: a clip of 60 s takes two to three minutes. */
const RENDER_PER_SPOKEN = 2.5;
const MS_PER_WORD = 400;
/** For scripts written without spaces, by character. */
const MS_PER_CHARACTER = 200;

/** How long saying a script takes, in milliseconds. */
export function speechMs(script: string): number {
  const words = script.split(/\s+/u).filter(Boolean);
  const spoken = words.map((word) => {
    const unspaced = word.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
    );
    return unspaced ? unspaced.length * MS_PER_CHARACTER : MS_PER_WORD;
  });
  return spoken.reduce((sum, ms) => sum + ms, 0);
}

/** The estimate for a job that HeyGen is rendering; `null` in every other stage. */
export function progressOf(job: Job, now: number): Progress | null {
  if (job.stage.name !== 'rendering') return null;
  const expectedMs = STARTUP_MS + RENDER_PER_SPOKEN * speechMs(job.request.script);
  const elapsedMs = Math.max(0, now - job.stage.since);
  return {
    fraction: Math.min(0.95, elapsedMs / expectedMs),
    leftMs: elapsedMs < expectedMs ? expectedMs - elapsedMs : null,
  };
}
