import type { RawPage } from '../../browser/raw-page.ts';
import { closed } from '../open/moments.ts';
import { type Contender, setOpenStage } from '../open/stage.ts';
import type { Figure, Findings } from '../report/figure.ts';
import { scrolled, typed } from './strokes.ts';

const SIZES = [10, 1_000, 10_000, 100_000] as const;

/** It finds less with each letter, and much of everything at first. */
const QUERY = 'weather number 7';

interface Taken {
  readonly openMs: number;
  readonly longestMs: number;
  readonly strokeMs: number;
  readonly selectMs: number;
}

/** Whether a library of a hundred thousand opens, finds, scrolls, and selects as one of ten does. */
export async function benchLibrary(rounds: number): Promise<Findings> {
  const stage = await setOpenStage(SIZES);
  const taken = new Map<number, Taken[]>(SIZES.map((finished) => [finished, []]));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const full = stage.contenders.filter(({ finished }) => finished !== null);
      for (const contender of round % 2 === 0 ? full : full.toReversed()) {
        const turn = await once(contender);
        // The first round warms up whatever keeps compiled code.
        if (round > 0) taken.get(contender.finished ?? 0)?.push(turn);
      }
      process.stderr.write(`library: round ${round} of ${rounds}\n`);
    }
  } finally {
    await stage.close();
  }
  return {
    bench: 'library',
    figures: SIZES.flatMap((finished) => figuresOf(finished, taken.get(finished) ?? [])),
    growth: [],
    notes: [
      'The library in a tab: until ten pictures are painted; a query typed into its search, each letter until the ' +
        'frame that shows what it finds; sixty turns of the wheel; and **Select all**, until it is shown. A stroke of ' +
        'less than 16 ms counts as 16 ms.',
    ],
  };
}

async function once({ browser }: Contender): Promise<Taken> {
  // Of its origin: the process is there, and the clock comes before the library.
  const page = await browser.openPage(`${browser.origin}/manifest.json`);
  await page.session.send('Page.enable');
  await page.session.send('Page.addScriptToEvaluateOnNewDocument', { source: CLOCK });
  await page.session.send('Page.navigate', { url: `${browser.origin}/library.html` });
  await page.waitFor('globalThis.paintedMs');
  const openMs = (await page.evaluate('paintedMs')) as number;
  const { longestMs } = await scrolled(page);
  await page.evaluate('scrollTo(0, 0)');
  const selectMs = await allSelected(page);
  await page.evaluate(`document.querySelector('.search-bar input').focus()`);
  const strokeMs = await typed(page, QUERY);
  await closed(browser, page);
  return { openMs, longestMs, strokeMs, selectMs };
}

/** Of as many pictures as the smallest library has. */
const CLOCK = `new MutationObserver((_, observer) => {
  if (document.querySelectorAll('.item img').length < ${SIZES[0]}) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { globalThis.paintedMs = performance.now(); }));
}).observe(document, { childList: true, subtree: true })`;

/** @returns from the press until the frame that shows it, in milliseconds */
async function allSelected(page: RawPage): Promise<number> {
  await page.evaluate(`document.querySelector('.item__select').click()`);
  await page.waitFor(`document.querySelector('.selection-bar .button')`);
  return (await page.evaluate(`new Promise((resolve) => {
    const pressed = performance.now();
    document.querySelector('.selection-bar .button').click();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
  })`)) as number;
}

function figuresOf(finished: number, taken: readonly Taken[]): readonly Figure[] {
  const name = `library of ${finished.toLocaleString('en-US')}`;
  const of = (what: keyof Taken) => taken.map((it) => it[what]);
  return [
    { name: `${name}: painted`, unit: 'ms', values: of('openMs') },
    { name: `${name}: longest stroke in its search`, unit: 'ms', values: of('strokeMs'), aim: 50 },
    { name: `${name}: longest frame in scrolling`, unit: 'ms', values: of('longestMs'), aim: 50 },
    { name: `${name}: all selected`, unit: 'ms', values: of('selectMs') },
  ];
}
