import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../browser/launch.ts';
import { openVideos } from '../e2e/support/person.ts';
import { EXTENSION_DIR } from '../e2e/support/stage.ts';
import { html, send, startGallery } from '../gallery/gallery.ts';
import { bundle } from './bundle.ts';
import { judgeOf, type Verdict } from './judge.ts';
import { type Format, type Size, takePhotograph } from './photograph.ts';
import { enter, open, type Round, run } from './rounds.ts';

/** What was measured, in the order of the rounds, each in milliseconds. */
export interface PictureResult {
  readonly format: Format;
  readonly photographSize: Size;
  readonly photographBytes: number;
  /** The same photograph made ready by the product, and by the canvas alone. */
  readonly stillspeakMs: readonly number[];
  readonly bareMs: readonly number[];
  /** From the choice of a file in the list of videos until its picture is stored. */
  readonly openedMs: readonly number[];
  /** Of what the product makes. */
  readonly jpegBytes: number;
  readonly verdict: Verdict;
  /** What is wrong with any picture that was made; empty when the figures are worth something. */
  readonly differences: readonly string[];
}

const ORDER = ['stillspeak', 'bare'] as const;

/**
 * Lets the product and the bare canvas make the same picture by turns, so that whatever else the machine does
 * strikes both; then measures the whole way in the build that ships. The first round of each warms up.
 */
export async function benchPicture(
  rounds: number,
  size: Size,
  format: Format = 'webp',
): Promise<PictureResult> {
  const { file, known } = await takePhotograph(size, format);
  const script = await bundle(fileURLToPath(new URL('contest.ts', import.meta.url)));
  const gallery = await startGallery({
    routes: {
      '/bench': html('<!doctype html><title>Bench</title>'),
      '/contest.js': send('text/javascript', script),
      '/photograph': send(`image/${format}`, file),
    },
  });
  const browser = await launchBrowser({
    extensionDir: EXTENSION_DIR,
    headless: true,
    hosts: { 'photos.example': gallery.port },
  });
  try {
    const made = { stillspeak: [] as Round[], bare: [] as Round[], opened: [] as Round[] };
    const page = await browser.context.newPage();
    await page.goto(`${gallery.origin}/bench`);
    await enter(page);
    for (let round = 0; round <= rounds; round += 1) {
      for (const who of round % 2 === 0 ? ORDER : ORDER.toReversed()) {
        made[who].push(await run(page, who));
      }
    }
    for (let round = 0; round <= rounds; round += 1) {
      const videos = await openVideos(browser);
      made.opened.push(await open(videos, file, format));
      await videos.close();
    }
    const result = await resultOf(made, known);
    return { format, photographSize: size, photographBytes: file.length, ...result };
  } finally {
    await browser.close();
    await gallery.close();
  }
}

async function resultOf(
  made: Readonly<Record<'stillspeak' | 'bare' | 'opened', readonly Round[]>>,
  known: Buffer,
): Promise<Omit<PictureResult, 'format' | 'photographSize' | 'photographBytes'>> {
  const judge = await judgeOf(known);
  const verdicts: Verdict[] = [];
  const differences: string[] = [];
  for (const [who, rounds] of Object.entries(made)) {
    for (const { jpeg } of rounds) {
      const verdict = await judge(jpeg);
      verdicts.push(verdict);
      differences.push(...verdict.wrong.map((what) => `${who}: ${what}`));
    }
  }
  const [verdict] = verdicts;
  if (!verdict) throw new Error('Nothing was made.');
  const msOf = (rounds: readonly Round[]) => rounds.slice(1).map(({ ms }) => ms);
  return {
    stillspeakMs: msOf(made.stillspeak),
    bareMs: msOf(made.bare),
    openedMs: msOf(made.opened),
    jpegBytes: made.stillspeak[0]?.jpeg.length ?? 0,
    verdict,
    differences,
  };
}
