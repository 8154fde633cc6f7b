import { GALLERY } from '../../e2e/support/person.ts';
import type { Figure, Findings, Growth, Unit } from '../report/figure.ts';
import { ratios, spreadOf } from '../statistics.ts';
import { sizes } from './sizes.ts';
import { type Contender, setOpenStage } from './stage.ts';
import { type Turn, turn } from './turn.ts';

/** How many videos are finished. */
const SIZES = [10, 100, 1_000, 10_000, 100_000] as const;

/** A contender that has taken so long in all takes no further turns, in milliseconds. */
const PATIENCE_MS = 240_000;

type Turns = ReadonlyMap<number | null, readonly Partial<Turn>[]>;

/** How long it takes until a person can begin, by turns with an extension that does nothing. */
export async function benchOpen(rounds: number): Promise<Findings> {
  const turns = await measured(rounds);
  return {
    bench: 'open',
    figures: [...figuresOf(turns), ...(await sizes())],
    growth: growthOf(turns),
    notes: [
      'Each round has the empty extension and each copy of the product once, in another order; ratios are by rounds. ' +
        'Cold: no worker and no process of the extension; warm: the worker is awake and the popup is the one at the icon.',
      'Painted: the first frame with the first rows of the list, with the field to write in that has the focus, or with ' +
        'the one line of the empty popup. The newest 100 videos have a picture.',
    ],
  };
}

async function measured(rounds: number): Promise<Turns> {
  const stage = await setOpenStage(SIZES);
  const turns = new Map<number | null, Partial<Turn>[]>();
  const left = new Map(stage.contenders.map((it) => [it.finished, PATIENCE_MS]));
  try {
    await stage.contenders[0]?.browser.openPage(GALLERY);
    // The first round warms up whatever keeps compiled code.
    for (let round = 0; round <= rounds; round += 1) {
      for (const contender of rotated(stage.contenders, round)) {
        const { finished } = contender;
        const patience = left.get(finished) ?? 0;
        if (patience <= 0) continue;
        const taken: Partial<Turn> = {};
        const began = performance.now();
        const isDone = await tried(() => turn(contender, stage.simulator, taken), finished);
        left.set(finished, isDone ? patience - (performance.now() - began) : 0);
        if (round > 0 || !isDone) turns.set(finished, [...(turns.get(finished) ?? []), taken]);
      }
      process.stderr.write(`open: round ${round} of ${rounds}\n`);
    }
  } finally {
    await stage.close();
  }
  return turns;
}

/** What takes too long for one is told, and keeps none of the others from their turns. */
async function tried(work: () => Promise<void>, finished: number | null): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    process.stderr.write(`${finished ?? 'empty'}: ${String(error)}\n`);
    return false;
  }
}

const rotated = (contenders: readonly Contender[], by: number): readonly Contender[] => {
  const first = by % contenders.length;
  return [...contenders.slice(first), ...contenders.slice(0, first)];
};

function figuresOf(turns: Turns): readonly Figure[] {
  const of = (finished: number | null, what: keyof Turn, scale = 1): readonly number[] =>
    (turns.get(finished) ?? []).map((it) => (it[what] ?? Number.NaN) * scale);
  const ratio = (
    name: string,
    what: keyof Turn,
    finished: number | null,
    reference: number | null,
    aim: number,
  ) => ({
    name,
    unit: 'times' as const,
    values: ratios(of(finished, what), of(reference, what)),
    aim,
  });
  const plain = (name: string, what: keyof Turn, finished: number | null, unit: Unit = 'ms') => ({
    name,
    unit,
    values: of(finished, what, unit === 'MB' ? 1e-6 : 1),
  });
  return [
    plain('empty popup painted, cold', 'coldMs', null),
    plain('popup painted, cold, 10 finished', 'coldMs', 10),
    ratio('popup painted, cold, 10 finished : empty', 'coldMs', 10, null, 1.25),
    plain('empty popup painted, warm', 'popupMs', null),
    plain('popup painted, warm, 10 finished', 'popupMs', 10),
    ratio('popup painted, warm, 10 finished : empty', 'popupMs', 10, null, 1.25),
    ratio('popup painted, cold, 10,000 : 10 finished', 'coldMs', 10_000, 10, 1.15),
    ratio('popup painted, warm, 10,000 : 10 finished', 'popupMs', 10_000, 10, 1.15),
    ratio('popup painted, cold, 100,000 : 10 finished', 'coldMs', 100_000, 10, 1.25),
    ratio('popup painted, warm, 100,000 : 10 finished', 'popupMs', 100_000, 10, 1.25),
    plain('heap of the empty popup', 'heapBytes', null, 'MB'),
    plain('heap of the popup, 10 finished', 'heapBytes', 10, 'MB'),
    ratio('heap of the popup, 10,000 : 10 finished', 'heapBytes', 10_000, 10, 1.3),
    plain('menu click to empty popup painted', 'menuMs', null),
    plain('menu click to composer painted and focused', 'menuMs', 10),
    ratio('menu click to composer : to empty popup', 'menuMs', 10, null, 1.3),
    { ...plain('Create to POST at the server, 10 finished', 'createMs', 10), aim: 60 },
    ratio('Create to POST at the server, 10,000 : 10 finished', 'createMs', 10_000, 10, 1.15),
    plain('empty worker started to listeners registered', 'registeredMs', null),
    plain('worker started to listeners registered', 'registeredMs', 10),
    ratio('worker started to listeners registered : empty', 'registeredMs', 10, null, 1.5),
  ];
}

function growthOf(turns: Turns): readonly Growth[] {
  const line = (name: string, what: keyof Turn, scale = 1) => ({
    name,
    points: SIZES.map((finished) => {
      const values = (turns.get(finished) ?? []).map((it) => (it[what] ?? Number.NaN) * scale);
      return [finished, spreadOf(values).median] as const;
    }),
  });
  const across = 'finished videos';
  return [
    {
      name: 'Popup painted',
      across,
      unit: 'ms',
      lines: [line('cold', 'coldMs'), line('warm', 'popupMs')],
    },
    { name: 'Heap of the popup', across, unit: 'MB', lines: [line('popup', 'heapBytes', 1e-6)] },
    {
      name: 'Composer, and Create',
      across,
      unit: 'ms',
      lines: [line('menu click to composer', 'menuMs'), line('Create to POST', 'createMs')],
    },
  ];
}
