import { launchRaw, type RawBrowser } from '../../browser/raw.ts';
import type { RawPage } from '../../browser/raw-page.ts';
import { until } from '../../browser/until.ts';
import type { SimulatedVideo, SimulatorOptions } from '../../simulator/types.ts';
import {
  ask,
  aVoice,
  type SeededDraft,
  type StoredJob,
  seedDraft,
  storedJobs,
} from './backstage.ts';
import { AGREED } from './seed.ts';
import { type Further, KEY, type Stage, setStage } from './stage.ts';
import { watcher } from './watcher.ts';

/** A photo that HeyGen fetches by its link. */
export const PHOTO = 'https://photos.example/portraits/ada.jpg';
/** One that is sent as bytes. */
export const UPLOAD = 'blob:https://photos.example/kept-as-bytes';

/** A browser without a debugger on the worker, one page of the extension, and HeyGen's stand-in. */
export interface WorkerStage extends Stage {
  readonly browser: RawBrowser;
  /** Speaks to the worker as the pages do. */
  readonly page: RawPage;
  /** Kills the browser as a power cut does and starts it with the same profile. */
  restart(): Promise<void>;
  /** Switches the extension off and on again, as a person does among their extensions. */
  switchOffAndOn(): Promise<void>;
  /** Creates a video of this script. @returns the job's id. */
  submit(script: string, url?: string): Promise<SeededDraft>;
  job(script: string): Promise<StoredJob | undefined>;
  /** Waits for what a job comes to, asking as the open popup does. */
  follow(script: string, is: (job: StoredJob) => boolean, timeout?: number): Promise<StoredJob>;
  /** Waits until the job is ready and the person was told. */
  ready(script: string): Promise<StoredJob>;
  videosOf(script: string): readonly SimulatedVideo[];
}

const LONGEST_MS = 60_000;

/** Sets the stage with a key and the voices known. */
export async function setWorkerStage(
  options: SimulatorOptions = {},
  web: Further = {},
): Promise<WorkerStage> {
  const stage = await setStage({ render: 'none', renderMs: 0, ...options }, web);
  let browser = await launchRaw(stage.launch);
  const openDoor = () => browser.openPage(`${browser.origin}/options.html`);
  let page = await openDoor();
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(AGREED)})`);
  await ask(page, 'setApiKey', KEY);
  await ask(page, 'refreshVoices');
  const voiceId = await aVoice(page);

  const job = async (script: string) =>
    (await storedJobs(page)).find((it) => it.request.title === script);
  const follow: WorkerStage['follow'] = (script, is, timeout = LONGEST_MS) => {
    const watch = watcher(() => page);
    return until(
      `${script}: ${String(is)}`,
      async () => {
        const found = await job(script);
        if (found && is(found)) return found;
        await watch();
        return undefined;
      },
      timeout,
    );
  };
  return {
    ...stage,
    get browser() {
      return browser;
    },
    get page() {
      return page;
    },
    async restart() {
      await browser.kill();
      browser = await launchRaw({ ...stage.launch, profileDir: browser.profileDir });
      page = await openDoor();
    },
    async switchOffAndOn() {
      const extensions = await browser.openPage('chrome://extensions/');
      const set = (on: boolean) =>
        extensions.evaluate(`chrome.management.setEnabled('${browser.extensionId}', ${on})`);
      await set(false);
      await until('the end of the worker', async () => !(await browser.workerRuns()));
      await set(true);
      page = await openDoor();
      await extensions.close();
    },
    async submit(script, url = PHOTO) {
      const draft = await seedDraft(page, { script, voiceId, url });
      await ask(page, 'submitJob', draft);
      return draft;
    },
    job,
    follow,
    ready: (script) => follow(script, (it) => it.stage.name === 'ready' && it.notifiedAt !== null),
    videosOf: (script) => stage.simulator.videos.filter((video) => video.request.script === script),
    async close() {
      await browser.close();
      await stage.close();
    },
  };
}
