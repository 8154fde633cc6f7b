import type { LaunchOptions } from '../browser/flags.ts';
import { launchRaw, type RawBrowser } from '../browser/raw.ts';
import type { RawPage } from '../browser/raw-page.ts';
import { type Answer, type Look, type Toolkit, toolkit } from './toolkit.ts';

/** A browser with the extension and one of its pages open. */
export interface Bench {
  /**
   * Works in the page; while the browser is being restarted, waits for that. Rejects when the browser dies
   * meanwhile.
   */
  readonly tools: Toolkit;
  /** Stops the worker in the middle of whatever it does. @returns whether it ran. */
  stopWorker(): Promise<boolean>;
  /** Kills the browser as a power cut does and starts it again. Not while the worker is being stopped. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Seat {
  readonly browser: RawBrowser;
  readonly page: RawPage;
}

/** Starts the browser. No debugger is ever attached to the worker. */
export async function openBench(launch: LaunchOptions): Promise<Bench> {
  let seat = takeSeat(launch);
  await seat;
  const call = async (tool: keyof Toolkit, given: readonly unknown[]): Promise<unknown> => {
    const { page } = await seat;
    const args = given.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
    return page.evaluate(`globalThis.toolkit.${tool}(${args})`);
  };
  return {
    tools: {
      keepDraft: (...given) => call('keepDraft', given) as Promise<void>,
      send: (...given) => call('send', given) as Promise<Answer>,
      look: () => call('look', []) as Promise<Look>,
    },
    async stopWorker() {
      const { browser, page } = await seat;
      const ran = await browser.workerRuns();
      // Not `browser.stopWorkers`: it waits for a moment without a worker, and a message may start the next one.
      await page.session.send('ServiceWorker.stopAllWorkers');
      return ran;
    },
    async restart() {
      const { browser } = await seat;
      seat = browser.kill().then(() => takeSeat(launch));
      await seat;
    },
    async close() {
      // A browser that could not be started again is dead already.
      await seat.then(({ browser }) => browser.kill()).catch(() => undefined);
    },
  };
}

async function takeSeat(launch: LaunchOptions): Promise<Seat> {
  const browser = await launchRaw(launch);
  try {
    const page = await browser.openPage(`${browser.origin}/options.html`);
    await page.session.send('ServiceWorker.enable');
    await page.evaluate(`void (globalThis.toolkit = (${String(toolkit)})())`);
    return { browser, page };
  } catch (error) {
    await browser.kill();
    throw error;
  }
}
