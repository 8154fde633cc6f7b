import { transition } from '../../../utils/core/job/transition.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import { aJob, aVideo } from '../../unit/support/job.ts';
import { KEY } from '../../unit/support/simulator.ts';
import { ACCOUNT, seedJob } from '../../unit/support/worker.ts';
import type { BenchClock } from './clock.ts';

/** Each takes three to four minutes. */
export const LONGEST_MS = 240_000;
const SHORTEST_MS = 180_000;
/** HeyGen has taken them one after the other, within half a minute. */
const TAKEN_WITHIN_MS = 30_000;
/** As many requests at a time. */
const AT_ONCE = 20;

/** A video that HeyGen is at, and when it will be done, in Unix milliseconds. */
export interface Rendering {
  readonly id: string;
  readonly doneAt: number;
}

interface Stage {
  readonly simulator: Simulator;
  readonly clock: BenchClock;
  readonly voiceId: string;
}

/** Has HeyGen's stand-in take so many videos, and stores the job of each as the product leaves it then. */
export async function beginRenderings(
  stage: Stage,
  count: number,
  random: () => number,
): Promise<readonly Rendering[]> {
  const now = stage.clock.now;
  const begun: Rendering[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => ({
      id: `job-${from + index}`,
      since: now - Math.floor(random() * TAKEN_WITHIN_MS),
      takes: SHORTEST_MS + Math.floor(random() * (LONGEST_MS - SHORTEST_MS)),
    }));
    begun.push(...(await Promise.all(group.map((each) => begin(stage, each)))));
  }
  stage.clock.now = now;
  return begun;
}

async function begin(
  { simulator, clock, voiceId }: Stage,
  { id, since, takes }: { id: string; since: number; takes: number },
): Promise<Rendering> {
  // All take equally long there: what is to be done earlier was begun earlier.
  clock.now = since + takes - LONGEST_MS;
  const response = await fetch('https://api.heygen.com/v3/videos', {
    method: 'POST',
    headers: { 'x-api-key': KEY, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'image',
      image: { type: 'url', url: 'https://photos.example/ada.jpg' },
      script: 'Hello there',
      voice_id: voiceId,
      title: id,
      resolution: '1080p',
      aspect_ratio: 'auto',
    }),
  });
  const { data } = (await response.json()) as { data: { video_id: string } };
  const made = simulator.videos.find((video) => video.id === data.video_id);
  if (!made) throw new Error('HeyGen’s stand-in took nothing.');
  const submitting = aJob({
    id,
    createdAt: since,
    changedAt: since,
    account: ACCOUNT,
    request: aVideo({ title: id }),
    stage: { name: 'submitting', key: `${id}.1`, since, sends: 1, assets: {} },
  });
  const accepted = { type: 'accepted', remoteId: data.video_id, at: since } as const;
  await seedJob(transition(submitting, accepted));
  return { id, doneAt: made.createdAt + LONGEST_MS };
}
