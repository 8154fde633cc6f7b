import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';
import { findChromium } from '../setup/chromium.mjs';
import { type Connection, connect, type Session } from './cdp.ts';
import { evaluate } from './evaluate.ts';
import { extensionId } from './extension-id.ts';
import { environment, flags, type LaunchOptions } from './flags.ts';
import { type Profile, takeProfile } from './profile.ts';
import { type RawPage, rawPage } from './raw-page.ts';
import { until } from './until.ts';
import { isGreeted, WELCOME } from './welcome.ts';

/** A running browser with the extension, whose workers live and die as they do at a person's. */
export type RawBrowser = {
  readonly extensionId: string;
  /** `chrome-extension://…`, without a slash at the end. */
  readonly origin: string;
  readonly profileDir: string;
  /** The whole browser's session of the DevTools protocol. */
  readonly session: Session;
  /** The same browser with another of its extensions as the one that is asked. */
  of(extensionDir: string): RawBrowser;
  /** Everything a debugger could attach to: pages, the popup (`page`), `service_worker`. */
  targets(): Promise<Target[]>;
  /** Opens a tab and waits until it is loaded. */
  openPage(url: string): Promise<RawPage>;
  /** Attaches to the page at this URL, the action popup included, once there is one. */
  page(url: string): Promise<RawPage>;
  /** Whether the extension's worker runs. */
  workerRuns(): Promise<boolean>;
  /** Attaches to the worker for as long as an expression takes; starts it if it sleeps. */
  evaluateInWorker(expression: string): Promise<unknown>;
  /** Stops the extension's worker as the browser does after 30 s of idling. */
  stopWorkers(): Promise<void>;
  /** Ends the browser as a person does. */
  close(): Promise<void>;
  /** Ends the browser as a power cut does (SIGKILL); the profile stays. */
  kill(): Promise<void>;
};

const isReady = `typeof chrome === 'object' && self.serviceWorker?.state === 'activated'`;

type Target = Awaited<ReturnType<typeof targetsOf>>[number];

/** Starts Chromium with the extension; no debugger is attached to anything but the pages opened. */
export async function launchRaw(options: LaunchOptions): Promise<RawBrowser> {
  const isToBeGreeted = isGreeted(options);
  const profile = await takeProfile(options.profileDir);
  const child = start(options, profile.directory);
  const connection = connectTo(child);
  const browser = rawBrowser(options.extensionDir, { profile, child, connection });
  if (isToBeGreeted) {
    const url = `${browser.origin}/${WELCOME}`;
    const { targetId } = await until('the welcome page', async () =>
      (await targetsOf(connection)).find((target) => target.url === url),
    );
    await connection.send('Target.closeTarget', { targetId });
  }
  return browser;
}

interface Running {
  readonly profile: Profile;
  readonly child: ChildProcess;
  readonly connection: Connection;
}

function rawBrowser(extensionDir: string, running: Running): RawBrowser {
  const { profile, child, connection } = running;
  const id = extensionId(extensionDir);
  const origin = `chrome-extension://${id}`;

  const worker = async () =>
    (await targetsOf(connection)).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`),
    );
  const attach = async (targetId: string) => {
    const { sessionId } = await connection.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return { sessionId, session: connection.session(sessionId) };
  };
  const attachPage = async (targetId: string) =>
    rawPage(targetId, (await attach(targetId)).session);
  /** Any page can speak for the workers of its profile. */
  const onWorkers = async (work: (send: CDPSession['send']) => Promise<unknown>) => {
    const page = await until('a page', async () =>
      (await targetsOf(connection)).find(({ type }) => type === 'page'),
    );
    const { sessionId, session } = await attach(page.targetId);
    await session.send('ServiceWorker.enable');
    await work(session.send);
    await connection.send('Target.detachFromTarget', { sessionId });
  };
  const exit = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };

  return {
    extensionId: id,
    origin,
    profileDir: profile.directory,
    session: connection,
    of: (directory) => rawBrowser(directory, running),
    targets: () => targetsOf(connection),
    async openPage(url) {
      const { targetId } = await connection.send('Target.createTarget', { url });
      const page = await attachPage(targetId);
      const [address] = url.split('#');
      await until(url, async () => {
        const loaded = `location.href.startsWith(${JSON.stringify(address)}) && document.readyState`;
        const state = await page.evaluate(loaded).catch(() => undefined);
        // The browser answers before it has loaded the extension.
        if (state === false) await page.session.send('Page.navigate', { url });
        return state === 'complete';
      });
      return page;
    },
    async page(url) {
      const found = await until(url, async () =>
        (await targetsOf(connection)).find((target) => target.url === url),
      );
      return attachPage(found.targetId);
    },
    workerRuns: async () => (await worker()) !== undefined,
    async evaluateInWorker(expression) {
      if (!(await worker())) {
        await onWorkers((send) => send('ServiceWorker.startWorker', { scopeURL: `${origin}/` }));
      }
      const { targetId } = await until('the worker', worker);
      const { sessionId, session } = await attach(targetId);
      try {
        // A target appears before its script has run.
        await until('a ready worker', () => evaluate(session, isReady).then(Boolean));
        return await evaluate(session, expression);
      } finally {
        await connection.send('Target.detachFromTarget', { sessionId });
      }
    },
    async stopWorkers() {
      await onWorkers((send) => send('ServiceWorker.stopAllWorkers'));
      await until('the end of the worker', async () => !(await worker()));
    },
    async close() {
      await connection.send('Browser.close').catch(() => undefined);
      await exit();
      await profile.release();
    },
    async kill() {
      child.kill('SIGKILL');
      await exit();
    },
  };
}

function start(options: LaunchOptions, profileDir: string): ChildProcess {
  const program = findChromium();
  if (!program) throw new Error('No Chromium: run node test/setup/check.mjs first.');
  const args = [
    ...flags(options),
    `--user-data-dir=${profileDir}`,
    '--remote-debugging-pipe',
    ...(options.headless ? ['--headless'] : []),
    'about:blank',
  ];
  // The browser reads commands from its file 3 and writes answers to its file 4.
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
  return spawn(program, args, { env: environment(options), stdio: [...stdio] });
}

function connectTo(child: ChildProcess): Connection {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
    throw new Error('The browser was started without pipes.');
  }
  return connect(toBrowser, fromBrowser);
}

async function targetsOf(connection: Connection) {
  return (await connection.send('Target.getTargets')).targetInfos;
}
