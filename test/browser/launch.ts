import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../setup/chromium.mjs';
import type { Session } from './cdp.ts';
import { extensionId } from './extension-id.ts';
import { environment, flags, type LaunchOptions } from './flags.ts';
import { takeProfile } from './profile.ts';
import { PATIENCE_MS, until } from './until.ts';
import { isGreeted, WELCOME } from './welcome.ts';

/** A running browser with the extension, driven by Playwright. */
export type Browser = {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** `chrome-extension://…`, without a slash at the end. */
  readonly origin: string;
  readonly profileDir: string;
  /** The whole browser's session of the DevTools protocol. */
  readonly session: Session;
  /** The value of an expression in the extension's worker; starts it if it sleeps. */
  evaluateInWorker(expression: string): Promise<unknown>;
  /** Opens a page of the extension, such as `options.html`, in a new tab. */
  open(path: string): Promise<Page>;
  /** Ends the browser as a person does. */
  close(): Promise<void>;
  /** Ends the browser as a power cut does (SIGKILL); the profile stays. */
  kill(): Promise<void>;
};

/**
 * Starts Chromium with the extension.
 *
 * Playwright attaches a debugger to every service worker, which keeps it alive for as long as the
 * browser runs: what happens when the worker dies can be seen with `launchRaw` only.
 */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  // Playwright reads this when a target appears; popup.ts says what it is for.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run node test/setup/check.mjs first.');
  const id = extensionId(options.extensionDir);
  const origin = `chrome-extension://${id}`;
  const isToBeGreeted = isGreeted(options);
  const profile = await takeProfile(options.profileDir);
  const context = await chromium.launchPersistentContext(profile.directory, {
    executablePath,
    headless: options.headless,
    viewport: null,
    args: flags(options),
    // `flags` decides: without this, Playwright would leave the sandbox out by itself.
    chromiumSandbox: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    env: environment(options),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("Playwright doesn't give access to the browser.");
  const pid = await processId(session);
  // Playwright has taken over downloads and would name each at random.
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const closed = new Promise((resolve) => context.once('close', resolve));
  if (isToBeGreeted) {
    const welcome = await until('the welcome page', () =>
      context.pages().find((page) => page.url() === `${origin}/${WELCOME}`),
    );
    await welcome.close();
  }
  return {
    context,
    extensionId: id,
    origin,
    profileDir: profile.directory,
    session,
    evaluateInWorker: async (expression) => (await worker(context, origin)).evaluate(expression),
    async open(path) {
      const page = await context.newPage();
      // The browser answers before it has loaded the extension.
      await until(`${origin}/${path}`, () =>
        page.goto(`${origin}/${path}`).then(
          () => true,
          (error: Error) => {
            if (error.message.includes('ERR_BLOCKED_BY_CLIENT')) return false;
            throw error;
          },
        ),
      );
      return page;
    },
    async close() {
      await context.close();
      await profile.release();
    },
    async kill() {
      process.kill(pid, 'SIGKILL');
      await closed;
    },
  };
}

async function worker(context: BrowserContext, origin: string): Promise<Worker> {
  const running = () => context.serviceWorkers().find((it) => it.url().startsWith(`${origin}/`));
  if (!running()) {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
    await session.detach();
  }
  return until('the worker', running);
}

/** The browser's own word for its process; Playwright doesn't tell. */
async function processId(session: Session): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find((process) => process.type === 'browser')?.id;
  if (!pid) throw new Error("The browser doesn't tell its process id.");
  return pid;
}
