import type { CDPSession, Page } from 'playwright-core';
import type { Browser } from './launch.ts';
import { until } from './until.ts';

/** Where an extension's code runs in somebody else's page: with the page's document, and some of Chrome's functions. */
export interface IsolatedWorld {
  /** The value of an expression there, by way of JSON. */
  evaluate(expression: string): Promise<unknown>;
}

/**
 * The world that the extension has in a page since it has run something there; waits for it. A debugger reaches it as
 * somebody would who has broken into the page's process.
 */
export async function isolatedWorld(browser: Browser, page: Page): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === browser.origin) worlds.add(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await until('code of the extension in the page', () => [...worlds][0]);
  return { evaluate: (expression) => evaluateIn(session, contextId, expression) };
}

async function evaluateIn(
  session: CDPSession,
  contextId: number,
  expression: string,
): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (!exceptionDetails) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
