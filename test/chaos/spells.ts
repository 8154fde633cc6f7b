import type { FaultRule, Simulator } from '../simulator/types.ts';
import { randomOf } from './random.ts';

/** What goes on for a while, and passes. */
type Spell = 'no balance' | 'statuses retired' | 'videos by id retired' | 'creation retired';

const WEIGHTS: Readonly<Record<Spell, number>> = {
  'no balance': 2,
  'statuses retired': 1,
  'videos by id retired': 1,
  'creation retired': 1,
};
const LASTS_MS = [1_500, 4_000] as const;
const REST_MS = [2_000, 6_000] as const;

/** How long what is new is not to be read, in milliseconds. */
const LAGS = { statusLagMs: 2_000, readLagMs: 2_500, listLagMs: 3_000 };
/** HeyGen's clock is so much ahead or behind, in milliseconds. */
const SKEW_MS = 3_600_000;

const RETIRED = { status: 404, code: 'not_found', message: 'Not Found' };
const ROUTES: Readonly<Record<Exclude<Spell, 'no balance'>, FaultRule>> = {
  'statuses retired': { method: 'GET', path: '/v3/videos/statuses', effect: RETIRED },
  'videos by id retired': {
    method: 'GET',
    path: /^\/v3\/videos\/[0-9a-f]{32}$/u,
    effect: { status: 410 },
  },
  'creation retired': { method: 'POST', path: '/v3/videos', effect: RETIRED },
};

/** Spells that come and go until they are stopped. */
export interface Spells {
  /** How often each kind came. */
  readonly came: ReadonlyMap<string, number>;
  stop(): void;
}

interface Around {
  readonly simulator: Simulator;
  readonly seed: number;
  /** Titles for which HeyGen has an error of its own for as long as the spells go on. */
  readonly endless: ReadonlySet<string>;
  /** US dollars in each wallet. */
  readonly balance: number;
}

/** Lets HeyGen's clock be another, its reads lag, and one spell follow the other. */
export function startSpells({ simulator, seed, endless, balance }: Around): Spells {
  const random = randomOf(seed, 'spells');
  const came = new Map<string, number>();
  simulator.setClockSkew(random.chance(0.5) ? SKEW_MS : -SKEW_MS);
  const endings = [
    ...simulator.accounts.map((account) => account.setHabits(LAGS)),
    simulator.fault({
      method: 'POST',
      path: '/v3/videos',
      times: Number.POSITIVE_INFINITY,
      when: ({ body }) => endless.has(titleIn(body)),
      effect: { status: 500 },
    }),
  ];
  let timer: NodeJS.Timeout | undefined;
  let end = () => {};
  const begin = (spell: Spell) => {
    came.set(spell, (came.get(spell) ?? 0) + 1);
    if (spell !== 'no balance') {
      return simulator.fault({ ...ROUTES[spell], times: Number.POSITIVE_INFINITY });
    }
    for (const account of simulator.accounts) account.setBalance(0);
    return () => {
      for (const account of simulator.accounts) account.setBalance(balance);
    };
  };
  const rest = () => {
    end();
    end = () => {};
    timer = setTimeout(
      () => {
        end = begin(random.pick(WEIGHTS));
        timer = setTimeout(rest, random.between(...LASTS_MS));
      },
      random.between(...REST_MS),
    );
  };
  rest();
  return {
    came,
    stop() {
      clearTimeout(timer);
      end();
      for (const ending of endings) ending();
    },
  };
}

function titleIn(body: unknown): string {
  const isObject = typeof body === 'object' && body !== null && 'title' in body;
  return isObject ? String(body.title) : '';
}
