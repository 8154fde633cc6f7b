import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchRaw, type RawBrowser } from '../../browser/raw.ts';
import { ask, aVoice } from '../../e2e/support/backstage.ts';
import { AGREED } from '../../e2e/support/seed.ts';
import { EXTENSION_DIR, KEY, type Stage, setStage } from '../../e2e/support/stage.ts';
import { bundle } from '../bundle.ts';
import { copyWithClock } from './copy.ts';
import { buildEmpty } from './empty-build.ts';

/** One of those that are measured by turns: the browser, asked about this extension. */
export interface Contender {
  /** How many videos are finished in its list; `null`: it is the empty extension. */
  readonly finished: number | null;
  readonly browser: RawBrowser;
}

/** A browser with the empty extension and with several copies of the product, each with a list of another length. */
export interface OpenStage extends Stage {
  readonly contenders: readonly Contender[];
}

/** At most so many videos are at HeyGen at once: more than all rounds make. */
const CONCURRENCY = 1_000;

/** @param sizes how many videos are finished in each copy. */
export async function setOpenStage(sizes: readonly number[]): Promise<OpenStage> {
  const folder = await mkdtemp(join(tmpdir(), 'stillspeak-bench-'));
  const empty = join(folder, 'empty');
  await copyWithClock(await buildEmpty(join(folder, 'empty-source')), empty);
  const copies = sizes.map((finished) => ({ finished, directory: join(folder, `${finished}`) }));
  for (const { directory } of copies) await copyWithClock(EXTENSION_DIR, directory);
  const stage = await setStage({ render: 'none', renderMs: 0, concurrency: CONCURRENCY });
  const browser = await launchRaw({
    ...stage.launch,
    extensionDir: empty,
    furtherDirs: copies.map(({ directory }) => directory),
  });
  const full = copies.map(({ finished, directory }) => ({
    finished,
    browser: browser.of(directory),
  }));
  const script = await bundle(fileURLToPath(new URL('fill.ts', import.meta.url)));
  for (const contender of full) await prepare(contender, script.toString('utf8'));
  return {
    ...stage,
    contenders: [{ finished: null, browser }, ...full],
    async close() {
      await browser.close();
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A person who has used it for long: with a key, all questions answered, and a voice that is taken by default. */
async function prepare(
  { finished, browser }: { finished: number; browser: RawBrowser },
  script: string,
): Promise<void> {
  // Of its origin and nothing else: the database is made while no code of the product runs.
  const bare = await browser.openPage(`${browser.origin}/manifest.json`);
  await browser.stopWorkers();
  await bare.evaluate(`${script}; fill(${finished})`);
  await bare.close();
  const page = await browser.openPage(`${browser.origin}/options.html`);
  await page.evaluate(
    `chrome.storage.local.set(${JSON.stringify({ ...AGREED, rightsAcceptedAt: 1 })})`,
  );
  await ask(page, 'setApiKey', KEY);
  await ask(page, 'refreshVoices');
  const voice = { id: await aVoice(page), name: 'Somebody' };
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ defaults: { voice } })})`);
  await page.close();
}
