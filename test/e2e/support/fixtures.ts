import { type RunnerTestFile, type RunnerTestSuite, test } from 'vitest';
import type { LaunchOptions } from '../../browser/flags.ts';
import { type Browser, launchBrowser } from '../../browser/launch.ts';
import { portraitBytes, portraits } from '../../gallery/portraits.ts';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import { unsent } from './fields.ts';
import { takeScreenshots } from './pictures.ts';
import { AGREED, openSeeder } from './seed.ts';
import { type Further, setStage } from './stage.ts';

/** As large as Chrome lets a popup become at the width that it asks for. */
export const POPUP = { width: 400, height: 600 };

/**
 * Tests in one browser, on one stage, which a file has to itself: `it.override` says what is special
 * about them there. Each test gets a page of its own. All is started when it is first asked for.
 *
 * Called once by each file, as hooks are the file's, and several files share a process.
 */
export function browserTests() {
  const it = inBrowser();
  pictureFailed(it);
  holdToFields(it);
  return it;
}

const inBrowser = () =>
  test
    .extend('heygen', { scope: 'file' }, (): SimulatorOptions => ({}))
    .extend('web', { scope: 'file' }, (): Further => ({}))
    .extend('stage', { scope: 'file' }, async ({ heygen, web }, { onCleanup }) => {
      const stage = await setStage(heygen, web);
      onCleanup(() => stage.close());
      return stage;
    })
    .extend('launch', { scope: 'file' }, ({ stage }): LaunchOptions => stage.launch)
    /** What a person has answered once, long ago. */
    .extend('answered', { scope: 'file' }, (): object => AGREED)
    .extend('browser', { scope: 'file' }, async ({ launch, answered }, { onCleanup }) => {
      const browser: Browser = await launchBrowser(launch);
      onCleanup(() => browser.close());
      await browser.evaluateInWorker(`chrome.storage.local.set(${JSON.stringify(answered)})`);
      return browser;
    })
    /** A JPEG file of somebody's face. */
    .extend('jpeg', { scope: 'file' }, async () => {
      const [portrait] = portraits;
      if (!portrait) throw new Error('The gallery has no portrait.');
      return portraitBytes(portrait);
    })
    .extend('seeder', { scope: 'file' }, async ({ browser }) => openSeeder(browser))
    .extend('page', async ({ browser }, { onCleanup }) => {
      const page = await browser.context.newPage();
      onCleanup(() => page.close());
      await page.setViewportSize(POPUP);
      return page;
    });

type BrowserTests = ReturnType<typeof inBrowser>;

/** Before the fixtures of the test are cleaned up, and its page with them. */
function pictureFailed(it: BrowserTests): void {
  it.afterEach(async ({ task, browser }) => {
    if (task.result?.state === 'fail') await takeScreenshots(browser, task.name);
  });
}

function holdToFields(it: BrowserTests): void {
  /** The file of the tests, and what they had HeyGen make, as of the last test's end. */
  let made: { readonly file: RunnerTestFile; readonly bodies: readonly object[] } | undefined;

  // Each test brings the stage of its own `it`. A hook after all tests would get the stage of this `it`,
  // which is another one, and empty, wherever a file extends it.
  it.afterEach(({ task: { file }, stage: { simulator } }) => {
    made = { file, bodies: simulator.videos.map(({ request }) => request) };
  });

  it.afterAll(() => {
    // A test that was left out, or failed, did not send what it would have.
    if (!made || !allPassed(made.file)) return;
    const { file, bodies } = made;
    const missing = unsent(file.name, bodies).join(', ');
    if (missing !== '')
      throw new Error(`${file.name} sends, by the table of fields, also ${missing}.`);
  });
}

function allPassed({ tasks }: RunnerTestSuite): boolean {
  return tasks.every((task) =>
    task.type === 'suite' ? allPassed(task) : task.result?.state === 'pass',
  );
}
