import type { Presses } from './create.ts';
import type { Deaths } from './deaths.ts';

/** The figures of a run. */
export interface ChaosResult {
  readonly seed: number;
  readonly seconds: number;
  /** Videos asked for. */
  readonly jobs: number;
  /** Entries in the list at the end, by how they ended. */
  readonly entries: number;
  readonly ready: number;
  readonly failed: number;
  /** Entries that say when their end was told. */
  readonly notified: number;
  /** Of these, seen among the notifications that the browser shows; a power cut takes those away. */
  readonly seen: number;
  /** Videos paid for, and how they ended at HeyGen. */
  readonly videos: number;
  /** Of these, by the account that paid. */
  readonly byAccount: Readonly<Record<string, number>>;
  readonly completed: number;
  readonly failedAtHeygen: number;
  readonly deaths: Readonly<Deaths>;
  readonly presses: Readonly<Presses>;
  /** Requests to the API until the faults were stopped, all and by the fault that struck them. */
  readonly requests: number;
  /** What went on for a while, and how often. */
  readonly spells: Readonly<Record<string, number>>;
  /** How often the person had to press, or say which video it is. */
  readonly person: Readonly<{ resumed: number; decided: number }>;
  readonly struck: Readonly<Record<string, number>>;
  readonly learnedLimit: number | null;
  /** What does not agree; empty when the promise was kept. */
  readonly differences: readonly string[];
}

/** The figures as a table, then what does not agree. */
export function tableOf(result: ChaosResult): string {
  const { deaths, presses, struck, differences } = result;
  const faulted = Object.values(struck).reduce((sum, count) => sum + count, 0);
  const share = Math.round((100 * faulted) / Math.max(1, result.requests));
  const kinds = Object.entries(struck).sort(([, a], [, b]) => b - a);
  const rows: readonly (readonly [string, string | number])[] = [
    ['seed', result.seed],
    ['seconds', Math.round(result.seconds)],
    ['videos asked for', result.jobs],
    [
      '  “Create video” pressed',
      `${presses.sent} times, ${presses.lost} lost, ${presses.twice} double`,
    ],
    ['entries in the list', result.entries],
    ['  ready + failed', `${result.ready} + ${result.failed}`],
    ['videos paid for', result.videos],
    ['  by account', Object.values(result.byAccount).join(' + ')],
    ['  completed + failed at HeyGen', `${result.completed} + ${result.failedAtHeygen}`],
    ['notified (stored with the job)', result.notified],
    ['  seen as shown by the browser', result.seen],
    ['workers killed', `${deaths.workers}, ${deaths.midRequest} with a request under way`],
    ['browsers killed', deaths.browsers],
    ['API requests during the chaos', result.requests],
    ['  faulted', `${faulted} (${share}%)`],
    ...kinds.map(([kind, count]) => [`    ${kind}`, count] as const),
    ...Object.entries(result.spells).map(
      ([kind, count]) => [`  ${kind}, for a while`, count] as const,
    ),
    ['“Try now” pressed', result.person.resumed],
    ['decided by the person', result.person.decided],
    ['jobs at once, as learned', result.learnedLimit ?? 'not limited'],
    ['differences', differences.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...differences.map((difference) => `- ${difference}`),
  ].join('\n');
}
