import { clickMenuEntry } from '../../browser/menu.ts';
import { replaceAll } from '../../e2e/support/database.ts';
import { GALLERY } from '../../e2e/support/person.ts';
import { closed, POPUP, seen } from '../open/moments.ts';
import { type Contender, setOpenStage } from '../open/stage.ts';
import type { Figure, Findings } from '../report/figure.ts';
import { type Frames, scrolled, typed } from './strokes.ts';

/** The short list is what the long one is compared with. */
const SIZES = [10, 10_000] as const;

const WORDS = 'Good evening. I have been standing very still since 1852.';

interface Taken extends Frames {
  readonly strokeMs: number;
}

/** Whether a list of ten thousand scrolls, and a composer beside it takes letters, as those of a list of ten do. */
export async function benchList(rounds: number): Promise<Findings> {
  const stage = await setOpenStage(SIZES);
  const taken = new Map<number, Taken[]>(SIZES.map((finished) => [finished, []]));
  try {
    await stage.contenders[0]?.browser.openPage(GALLERY);
    for (let round = 0; round <= rounds; round += 1) {
      const full = stage.contenders.filter(({ finished }) => finished !== null);
      for (const contender of round % 2 === 0 ? full : full.toReversed()) {
        const turn = await once(contender);
        // The first round warms up whatever keeps compiled code.
        if (round > 0) taken.get(contender.finished ?? 0)?.push(turn);
      }
      process.stderr.write(`list: round ${round} of ${rounds}\n`);
    }
  } finally {
    await stage.close();
  }
  return {
    bench: 'list',
    figures: SIZES.flatMap((finished) => figuresOf(finished, taken.get(finished) ?? [])),
    growth: [],
    notes: [
      'Sixty turns of the wheel through the list in a tab, with more rows asked for on the way where the list asks for ' +
        'that; then a sentence typed into the composer in the popup at the icon. A stroke of less than 16 ms counts as ' +
        '16 ms. The list has no search.',
    ],
  };
}

async function once({ browser }: Contender): Promise<Taken> {
  await browser.session.send('Target.createTarget', { url: `${browser.origin}/${POPUP}` });
  const list = await seen(browser, 'list');
  const frames = await scrolled(list);
  await closed(browser, list);
  await clickMenuEntry(browser, {
    menuItemId: 'animate-photo',
    pageUrl: GALLERY,
    srcUrl: `${GALLERY}portraits/ada.jpg`,
  });
  const composer = await seen(browser, 'composer');
  const strokeMs = await typed(composer, WORDS);
  // The next popup begins with the list again.
  await replaceAll(composer, 'drafts', '[]');
  await closed(browser, composer);
  return { ...frames, strokeMs };
}

function figuresOf(finished: number, taken: readonly Taken[]): readonly Figure[] {
  const name = `${finished.toLocaleString('en-US')} finished`;
  const of = (what: keyof Taken) => taken.map((it) => it[what]);
  return [
    { name: `${name}: longest frame`, unit: 'ms', values: of('longestMs'), aim: 50 },
    { name: `${name}: frames over 50 ms`, unit: 'percent', values: of('over50'), aim: 0 },
    {
      name: `${name}: longest stroke in the composer`,
      unit: 'ms',
      values: of('strokeMs'),
      aim: 50,
    },
  ];
}
