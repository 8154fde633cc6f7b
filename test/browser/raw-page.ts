import type { Session } from './cdp.ts';
import { evaluate } from './evaluate.ts';
import { until } from './until.ts';

/** A page of a browser that was started by `launchRaw`. */
export type RawPage = {
  readonly targetId: string;
  readonly session: Session;
  /** The value of a JavaScript expression in the page, by way of JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is true. `timeout` in milliseconds. */
  waitFor(expression: string, timeout?: number): Promise<void>;
  /** Clicks in the middle of an element as a mouse does, once that stays where it is. */
  click(selector: string): Promise<void>;
  /** Types into whatever has the focus, one key after the other. */
  type(text: string): Promise<void>;
  /** A PNG of what can be seen. */
  screenshot(): Promise<Buffer>;
  /** Closes its tab or popup. */
  close(): Promise<void>;
};

/** The page that a session is attached to. */
export function rawPage(targetId: string, session: Session): RawPage {
  return {
    targetId,
    session,
    evaluate: (expression) => evaluate(session, expression),
    async waitFor(expression, timeout) {
      // While a page is being loaded, there may be no place to evaluate in.
      const isTrue = () =>
        evaluate(session, `Boolean(${expression})`).then(
          (answer) => answer === true,
          () => false,
        );
      await until(expression, isTrue, timeout);
    },
    async click(selector) {
      let before: Place | undefined;
      const at = await until(selector, async () => {
        const now = await middleOf(session, selector);
        const stays = now !== undefined && now.x === before?.x && now.y === before.y;
        before = now;
        return stays && now;
      });
      for (const type of ['mousePressed', 'mouseReleased'] as const) {
        await session.send('Input.dispatchMouseEvent', {
          ...at,
          type,
          button: 'left',
          clickCount: 1,
        });
      }
    },
    async type(text) {
      for (const key of text) {
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      }
    },
    async screenshot() {
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await session.send('Page.close');
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

async function middleOf(session: Session, selector: string): Promise<Place | undefined> {
  const answer = await evaluate(
    session,
    `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      return box?.width ? [box.x + box.width / 2, box.y + box.height / 2] : [];
    })()`,
  );
  const [x, y] = Array.isArray(answer) ? answer : [];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}
