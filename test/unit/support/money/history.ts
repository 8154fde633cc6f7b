import fc from 'fast-check';
import type { Failure } from '../../../../utils/core/failure.ts';
import { parseRetryAfter } from '../../../../utils/heygen/http-failure.ts';
import { T0 } from '../job.ts';
import type { Way } from './heygen.ts';
import type { World } from './world.ts';

/** Something that happens, told in words where a property does not hold. */
export interface Happening {
  readonly act: (world: World) => void;
  /** How long nothing else happens then, in milliseconds. */
  readonly laterMs: number;
  readonly [fc.toStringMethod]: () => string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A break that HeyGen asks for: none, one that is over, one that nobody can wait for. */
const retryAfter = fc
  .constantFrom(null, '0', '3', new Date(T0 - HOUR_MS).toUTCString(), '9'.repeat(400))
  .map((header) => parseRetryAfter(header, T0));

const limited: fc.Arbitrary<Failure> = retryAfter.map((retryAfterMs) => ({
  kind: 'rateLimited',
  status: 429,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
}));

/** Whatever may be said no with before the key is looked at. */
const refusal: fc.Arbitrary<Failure> = fc.oneof(
  limited,
  fc.constantFrom<Failure>(
    { kind: 'credit', status: 402 },
    { kind: 'forbidden', status: 403 },
    { kind: 'scope', status: 403 },
    { kind: 'quota', status: 429 },
    { kind: 'dailyLimit', status: 429 },
    { kind: 'planLimit', status: 400 },
  ),
);

/** What may be wrong with HeyGen, or with what is between. */
const trouble: fc.Arbitrary<Failure> = fc.oneof(
  refusal,
  fc.constantFrom<Failure>(
    { kind: 'server', status: 500 },
    { kind: 'malformed', status: 200 },
    { kind: 'intercepted', status: 403 },
    { kind: 'routeGone', status: 404 },
    { kind: 'network' },
  ),
);

const way = fc.constantFrom<Way>(
  'lostBefore',
  'lostAfter',
  'slow',
  'twice',
  'slowTwice',
  'diesBefore',
  'diesAfter',
);

type Act = readonly [what: string, act: (world: World) => void];

const account = fc.constantFrom('a', 'b');
const nth = fc.nat(5);

const jobAt = (world: World, index: number): string | undefined =>
  [...world.jobs.keys()][index % Math.max(1, world.jobs.size)];

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('One', 'Other')
      .map((title): Act => [`press ${title}`, (world) => void world.press(title)]),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.array(way, { minLength: 1, maxLength: 3 }), fc.option(refusal)).map(
      ([ways, mood]): Act => [
        `the next go ${ways.join(', ')} ${JSON.stringify(mood)}`,
        ({ heygen }) => {
          heygen.ways.push(...ways);
          heygen.repeatMood = mood;
        },
      ],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(account, fc.option(trouble)).map(
      ([whose, mood]): Act => [
        `${whose} is told ${JSON.stringify(mood)}`,
        ({ heygen }) => {
          heygen.moods[whose] = mood;
        },
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.option(trouble).map(
      (reads): Act => [
        `reads are told ${JSON.stringify(reads)}`,
        ({ heygen }) => {
          heygen.reads = reads;
        },
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (lags): Act => [
        `reads lag: ${lags}`,
        ({ heygen }) => {
          heygen.lags = lags;
        },
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: account.map((whose): Act => [`key of ${whose}`, (world) => world.changeKey(whose)]),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Act>(['try now', (world) => world.resume()]),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('beforeStoring' as const, 'afterStoring' as const).map(
      (diesAt): Act => [
        `dies ${diesAt}`,
        (world) => {
          world.diesAt = diesAt;
        },
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-HOUR_MS, HOUR_MS, 48 * HOUR_MS).map(
      (ms): Act => [
        `clock ${ms}`,
        (world) => {
          world.aheadMs += ms;
        },
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: nth.map(
      (index): Act => [
        `try ${index} again`,
        (world) => {
          const id = jobAt(world, index);
          if (id) world.apply(id, { type: 'retried', route: 'link' });
        },
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: nth.map(
      (index): Act => [
        `delete ${index}`,
        (world) => {
          const id = jobAt(world, index);
          if (id) world.delete(id);
        },
      ],
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>(['decide', (world) => world.decide()]) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('completed' as const, 'failed' as const).map(
      (status): Act => [
        `all ${status}`,
        ({ heygen }) => {
          for (const video of heygen.videos) {
            if (video.status === 'processing') video.status = status;
          }
        },
      ],
    ),
  },
);

const later = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 20_000, max: 10 * MINUTE_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: HOUR_MS, max: 30 * HOUR_MS }) },
);

/** Random histories of some presses, and of what goes wrong with them. */
export const history: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.tuple(act, later).map(
    ([[what, does], laterMs]): Happening => ({
      act: does,
      laterMs,
      [fc.toStringMethod]: () => `${what}; ${laterMs} ms`,
    }),
  ),
  { minLength: 4, maxLength: 24 },
);
