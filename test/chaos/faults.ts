import type { FaultRule, Simulator } from '../simulator/types.ts';
import { type Random, randomOf } from './random.ts';

/** Share of the requests to the API that are faulted. */
export const FAULT_SHARE = 0.2;

type Fault = Pick<FaultRule, 'effect' | 'delayMs' | 'html200' | 'between'>;

const SLOW_READ_MS = [2_000, 8_000] as const;
const SLOW_WRITE_MS = [3_000, 10_000] as const;
const RETRY_AFTER_SECONDS = [1, 4] as const;

/** The header says when it is sent, not when it was thought of. */
function limitedUntil(seconds: number): FaultRule['effect'] {
  return {
    status: 429,
    get headers() {
      return { 'retry-after': new Date(Date.now() + seconds * 1000).toUTCString() };
    },
  };
}

/** The browser repeats it, and only the repeat is answered: so. */
function repeated(simulator: Simulator, status: number): Fault {
  return {
    effect: 'twice',
    between: () => {
      const when: FaultRule['when'] = ({ repeat }) => repeat;
      simulator.fault({ method: 'POST', when, effect: { status } });
    },
  };
}

const FAULTS = {
  drop: () => ({ effect: 'drop' }),
  'drop after effect': () => ({ effect: 'drop-after' }),
  'slow read': (random) => ({ effect: 'pass', delayMs: random.between(...SLOW_READ_MS) }),
  'slow write': (random) => ({ effect: 'pass', delayMs: random.between(...SLOW_WRITE_MS) }),
  'slow write, dropped': (random) => ({
    effect: 'drop-after',
    delayMs: random.between(...SLOW_WRITE_MS),
  }),
  'no answer': () => ({ effect: 'hang' }),
  'HTML, 502': () => ({ effect: 'html' }),
  'HTML, 200': () => ({ effect: 'html', html200: true }),
  'cut JSON': () => ({ effect: 'truncate' }),
  'broken schema': () => ({ effect: 'bad-schema' }),
  '500': () => ({ effect: { status: 500 } }),
  '503': () => ({ effect: { status: 503 } }),
  '409 in progress': () => ({ effect: { status: 409 } }),
  '429, seconds': (random) => ({
    effect: { status: 429, headers: { 'retry-after': `${wholeSeconds(random)}` } },
  }),
  '429, date': (random) => ({ effect: limitedUntil(wholeSeconds(random)) }),
  'sent twice': () => ({ effect: 'twice' }),
  'sent twice, 402': (_random, simulator) => repeated(simulator, 402),
  'sent twice, 403': (_random, simulator) => repeated(simulator, 403),
  'sent twice, 429': (_random, simulator) => repeated(simulator, 429),
} satisfies Record<string, (random: Random, simulator: Simulator) => Fault>;

/** The name of a kind of fault. */
export type FaultKind = keyof typeof FAULTS;

type Weights = Readonly<Partial<Record<FaultKind, number>>>;

const ANYWHERE = {
  drop: 2,
  'drop after effect': 2,
  'no answer': 0.5,
  'HTML, 502': 1,
  'HTML, 200': 1,
  'cut JSON': 2,
  'broken schema': 2,
  '500': 1,
  '503': 1,
  '429, seconds': 1,
  '429, date': 1,
} as const;

/** What happens to which requests, and how often compared with each other. */
const STRANDS: readonly { match: Pick<FaultRule, 'method' | 'path'>; weights: Weights }[] = [
  {
    match: { method: 'POST', path: /^\/v3\// },
    weights: {
      ...ANYWHERE,
      'slow write': 5,
      'slow write, dropped': 3,
      '409 in progress': 1,
      'sent twice': 1,
      'sent twice, 402': 2,
      'sent twice, 403': 2,
      'sent twice, 429': 2,
    },
  },
  { match: { method: 'GET', path: /^\/v3\// }, weights: { ...ANYWHERE, 'slow read': 2 } },
];

/** Faults that go on until they are stopped. */
export interface Weather {
  /** How many requests each kind struck. */
  readonly struck: ReadonlyMap<FaultKind, number>;
  stop(): void;
}

/** Faults requests at random from now on. */
export function startWeather(simulator: Simulator, seed: number): Weather {
  const struck = new Map<FaultKind, number>();
  const rules = new Map<unknown, () => void>();
  for (const { match, weights } of STRANDS) {
    const random = randomOf(seed, `faults ${match.method}`);
    const arm = () => {
      const kind = random.pick(weights as Readonly<Record<FaultKind, number>>);
      const chance = () => {
        if (!random.chance(FAULT_SHARE)) return false;
        struck.set(kind, (struck.get(kind) ?? 0) + 1);
        // This rule is used up; the next request meets the next one.
        arm();
        return true;
      };
      rules.set(match, simulator.fault({ ...match, ...FAULTS[kind](random, simulator), chance }));
    };
    arm();
  }
  return {
    struck,
    stop() {
      for (const remove of rules.values()) remove();
    },
  };
}

function wholeSeconds(random: Random): number {
  return Math.floor(random.between(...RETRY_AFTER_SECONDS));
}
