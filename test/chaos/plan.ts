import type { Draft } from '../../utils/core/draft/draft.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Random, randomOf } from './random.ts';
import { MISSING_PHOTO, PHOTO, UNREACHABLE_PHOTO } from './scene.ts';

/** One video that a person is going to ask for. */
export interface Wanted {
  readonly draft: Draft;
  /** Whether the picture has to be sent: HeyGen can't be given its address. */
  readonly withBytes: boolean;
  /** How HeyGen is going to end it. */
  readonly ends: 'ready' | 'failed';
  /** Rest before it is asked for, in milliseconds. */
  readonly restMs: number;
  /** The button is pressed twice in the same moment. */
  readonly twice: boolean;
  /** HeyGen answers it with an error of its own as long as the chaos goes on. */
  readonly endless: boolean;
  /** The power fails right after it was asked for. */
  readonly powerCut: boolean;
}

const JOBS_PER_POWER_CUT = 60;
const TWICE_SHARE = 0.15;
const ENDLESS_SHARE = 0.05;
/** Some ask for several at once. */
const BURST_SHARE = 0.3;
const REST_MS = { least: 200, most: 1_600 } as const;
const PHOTO_WEIGHTS = { link: 75, missing: 10, unreachable: 15 } as const;
const PHOTO_URLS = { link: PHOTO, missing: MISSING_PHOTO, unreachable: UNREACHABLE_PHOTO } as const;

/** All that is going to be asked for in a run; the same for the same seed. */
export function planOf(seed: number, count: number): readonly Wanted[] {
  const random = randomOf(seed, 'plan');
  const powerCuts = powerCutsOf(random, count);
  return Array.from({ length: count }, (_, index) => {
    const photo = random.pick(PHOTO_WEIGHTS);
    return {
      draft: draftOf(`chaos-${seed}-${index + 1}`, PHOTO_URLS[photo]),
      withBytes: photo === 'unreachable',
      ends: photo === 'missing' ? 'failed' : 'ready',
      restMs: random.chance(BURST_SHARE) ? 0 : random.between(REST_MS.least, REST_MS.most),
      twice: random.chance(TWICE_SHARE),
      endless: random.chance(ENDLESS_SHARE),
      powerCut: powerCuts.has(index),
    };
  });
}

/** Somewhere within each equal part of the run. */
function powerCutsOf(random: Random, count: number): ReadonlySet<number> {
  const cuts = Math.max(1, Math.round(count / JOBS_PER_POWER_CUT));
  const part = count / cuts;
  return new Set(
    Array.from({ length: cuts }, (_, index) =>
      Math.floor(index * part + random.between(0.25, 0.75) * part),
    ),
  );
}

/** The script is the draft's own, so that its video can be told from every other. */
function draftOf(id: string, photoUrl: string): Draft {
  // One that every account has.
  const voice = VOICES.find(({ type }) => type === 'public');
  if (!voice) throw new Error('The simulator has no voice.');
  return {
    id,
    createdAt: 0,
    updatedAt: 0,
    photo: { url: photoUrl, pageUrl: 'https://photos.example/', pageTitle: 'Photos' },
    script: `This is ${id}.`,
    voice: { id: voice.id, name: voice.name },
    title: id,
    resolution: '720p',
    aspectRatio: 'auto',
  };
}
