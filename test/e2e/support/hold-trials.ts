import { createCanvas, loadImage } from '@napi-rs/canvas';
import { FilePathSource, Input, MP4 } from 'mediabunny';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Browser, launchBrowser } from '../../browser/launch.ts';
import { clickMenuEntry } from '../../browser/menu.ts';
import { openPopup, popupPage } from '../../browser/popup.ts';
import { until } from '../../browser/until.ts';
import { type Cdn, startCdn } from '../../gallery/trials/cdn.ts';
import { type Trial, trialRoutes } from '../../gallery/trials/trials.ts';
import { VOICES } from '../../simulator/api/voice-catalogue.ts';
import { coloursAt } from '../../simulator/testing/colours.ts';
import type { SimulatedVideo } from '../../simulator/types.ts';
import { uncleanIn } from './clean.ts';
import { replaceAll } from './database.ts';
import { like, type MessageKey } from './messages.ts';
import { button, giveKey, pressCreate, scriptField } from './person.ts';
import { pictureFailures } from './pictures.ts';
import { KEY, type Stage, setStage } from './stage.ts';

/** The middle of each quadrant, in reading order. */
const MIDDLES = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.7],
  [0.75, 0.7],
] as const;
/** JPEG and the film blur colours a little, of 255. */
const TOLERANCE = 40;
/**
 * Those of which a film is made and its first frame compared, too: one sent as a link, one as a file, a turned one,
 * one found on its page. Of the others the picture that reached HeyGen says it all.
 */
const FILMED: readonly string[] = [
  'jpeg',
  'webp',
  'rotated-jpeg',
  'transparent-png',
  'extreme-shape',
  'canvas',
];

/** What the person reads where nothing can speak. */
const SENTENCES = {
  'not-an-image': ['composer.problem.photoNone'],
  empty: ['composer.problem.photoEmpty'],
  broken: ['composer.problem.photoBroken', 'composer.problem.photoEmpty'],
  unsupported: ['composer.problem.photoUnsupported'],
  'too-large': ['composer.problem.photoTooLarge'],
  'too-small': ['composer.warning.small'],
} as const satisfies Record<string, readonly MessageKey[]>;

let stage: Stage;
let cdn: Cdn;
let browser: Browser;
/** Shows the page of each trial in turn: a tab of its own would take as long as the trial. */
let tab: Page;
/** A page of the extension behind which its records are. */
let backstage: Page;

/** Clicks each picture and holds what comes of it to what has to. Call it once, at the top of a test file. */
export function holdTrials(trials: readonly Trial[]): void {
  beforeAll(async () => {
    cdn = await startCdn();
    stage = await setStage(
      {
        renderMs: 0,
        maxVideoSeconds: 1,
        concurrency: 100,
        balance: 10_000,
        render: ({ script }) => FILMED.some((name) => script === scriptOf(name)),
      },
      { routes: trialRoutes(), hosts: { 'cdn.example': cdn.port } },
    );
    browser = await launchBrowser(stage.launch);
    await giveKey(browser, KEY);
    backstage = await browser.open('options.html');
    const usual = { id: 'usual', name: 'Usual', voice: { id: VOICES[0]?.id, name: 'Somebody' } };
    const kept = { presets: { all: [usual], usual: usual.id }, rightsAcceptedAt: 1 };
    await backstage.evaluate(`chrome.storage.local.set(${JSON.stringify(kept)})`);
    tab = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    await cdn?.close();
  });
  afterEach(async () => {
    await openPopup(browser)?.close();
    // A list that grows with each trial takes longer with each.
    await replaceAll(backstage, 'jobs', '[]');
  });
  // After the one above: what comes later goes first.
  pictureFailures(() => browser);

  // One list: a kind of page may have nothing that ends in a sentence, or nothing without a menu.
  it.each(trials.map((trial) => [trial.name, trial.hard, trial] as const))(
    '%s: %s',
    async (_, __, trial) => {
      // Where it has no menu of its own, it is found among the pictures of its page.
      const isMenuless = trial.srcUrl === '';
      const popup = await click(trial);
      if (isMenuless) await pickFirst(popup);
      const { expect: end } = trial;
      if (end.ends === 'video') await createAndCompare(popup, trial);
      else {
        const says = SENTENCES[end.about].map((key) => like(key).source);
        await popup.getByText(new RegExp(says.join('|'), 'u')).waitFor();
      }
    },
  );
}

async function pickFirst(popup: Page): Promise<void> {
  await button(popup, like('picker.pickNamed')).first().click();
}

async function click(trial: Trial): Promise<Page> {
  const pageUrl = `https://photos.example${trial.pagePath}`;
  await tab.goto(pageUrl);
  await tab.bringToFront();
  await tab.locator(trial.target).waitFor();
  const shown = () =>
    tab
      .locator(trial.target)
      .evaluate((it) => it instanceof HTMLImageElement && /^blob:.*/u.exec(it.currentSrc)?.[0]);
  const srcUrl = trial.srcUrl === 'blob:' ? await until('its address', shown) : trial.srcUrl;
  const menuItemId = 'animate-photo';
  await clickMenuEntry(browser, { menuItemId, pageUrl, ...(srcUrl === '' ? {} : { srcUrl }) });
  return popupPage(browser);
}

/** What the photo of a trial says, by which its video is known. */
const scriptOf = (name: string): string => `This is the trial ${name}.`;

async function createAndCompare(popup: Page, trial: Trial): Promise<void> {
  await scriptField(popup).fill(scriptOf(trial.name));
  await pressCreate(popup);
  const { pictureFile, mp4Path, request } = await until('the video', () =>
    videoOf(scriptOf(trial.name)),
  );
  expect(pictureFile).not.toBeNull();
  // At a link is what its site has there.
  expect(isLink(request) ? [] : uncleanIn(pictureFile ?? Buffer.of())).toEqual([]);
  const wanted = wantedOf(trial);
  const received = await coloursOf(pictureFile ?? Buffer.of());
  expect(Math.max(...distances(received, wanted))).toBeLessThan(TOLERANCE);
  if (!FILMED.includes(trial.name)) return;
  const film = new Input({ source: new FilePathSource(mp4Path ?? ''), formats: [MP4] });
  const first = await coloursAt(film, 0, MIDDLES);
  expect(Math.max(...distances(first, wanted))).toBeLessThan(TOLERANCE);
}

function videoOf(script: string): SimulatedVideo | undefined {
  const video = stage.simulator.videos.findLast(({ request }) => request.script === script);
  return video?.completedAt === null ? undefined : video;
}

const isLink = ({ image }: SimulatedVideo['request']): boolean =>
  typeof image === 'object' && image !== null && 'url' in image;

/** What a film of the picture shows at first: nothing behind it, so that what is transparent is black. */
async function coloursOf(file: Buffer): Promise<readonly (readonly number[])[]> {
  const image = await loadImage(file);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.fillRect(0, 0, image.width, image.height);
  pen.drawImage(image, 0, 0);
  return MIDDLES.map(([x, y]) => {
    const at = [Math.floor(x * image.width), Math.floor(y * image.height)] as const;
    return [...pen.getImageData(...at, 1, 1).data.subarray(0, 3)];
  });
}

function wantedOf({ expect: end }: Trial): readonly (readonly number[])[] {
  const colours = end.ends === 'video' ? end.colours : [];
  return colours.map((colour) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
}

/** How far each part of each colour is from what it has to be. */
function distances(
  got: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
): readonly number[] {
  return wanted.flatMap((colour, index) =>
    colour.map((value, part) => Math.abs(value - (got[index]?.[part] ?? Number.POSITIVE_INFINITY))),
  );
}
