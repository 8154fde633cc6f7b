import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../../browser/until.ts';

/** What has the focus, as those hear of it who can't see it. */
export interface Focused {
  readonly role: string;
  readonly name: string;
}

/** Walks through a page with the Tab key and holds every stop to what a stop has to be. */
export interface Walker {
  /** Where the focus is; `null` where nothing has it. A stop without a name or a sign of it fails. */
  here(): Promise<Focused | null>;
  /** Waits until something of this name has the focus. */
  isOn(name: string | RegExp): Promise<void>;
  /** Presses Tab until something of this name has the focus. */
  tabTo(name: string | RegExp): Promise<Focused>;
  /** Presses Tab to the end of the page. */
  tabThrough(): Promise<Focused[]>;
}

/** More stops than any page has. */
const MOST = 60;

/** A walker through the page, from where the focus is. */
export async function walk(page: Page): Promise<Walker> {
  const session = await page.context().newCDPSession(page);

  async function here(): Promise<Focused | null> {
    const focused = await focusedNode(session);
    if (!focused) return null;
    const sign = await page.evaluate<string>(SIGN);
    expect({ ...focused, sign }).toEqual({
      role: expect.any(String),
      name: expect.stringMatching(/./u),
      sign: 'seen',
    });
    return focused;
  }
  async function next(): Promise<Focused | null> {
    await page.keyboard.press('Tab');
    return here();
  }
  return {
    here,
    async isOn(name) {
      // On its way there, the focus may pass what is no stop.
      await until(`the focus on ${name}`, async () => fits(await focusedNode(session), name));
      await here();
    },
    async tabTo(name) {
      const passed: string[] = [];
      for (let stop = 0; stop < MOST; stop += 1) {
        const focused = await next();
        if (focused && fits(focused, name)) return focused;
        passed.push(focused?.name ?? '–');
      }
      throw new Error(`Tab does not lead to ${name}, only to ${[...new Set(passed)].join(', ')}.`);
    },
    async tabThrough() {
      const stops: Focused[] = [];
      for (let stop = 0; stop < MOST; stop += 1) {
        const focused = await next();
        if (!focused) return stops;
        stops.push(focused);
      }
      throw new Error('The page has no end.');
    },
  };
}

function fits(focused: Focused | null, name: string | RegExp): boolean {
  if (!focused) return false;
  return typeof name === 'string' ? focused.name === name : name.test(focused.name);
}

async function focusedNode(session: CDPSession): Promise<Focused | null> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  if (!result.objectId) return null;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { role: text(nodes[0]?.role?.value), name: text(nodes[0]?.name?.value) };
}

/**
 * What is to be said of the sign of the focus. An outline is needed, and one that wasn't there before:
 * each element's outline without the focus is noted at the stops before.
 */
const SIGN = `(() => {
  // A button that is a whole row has it around the row.
  const outline = (element) => outlineOf(element) || outlineOf(element, '::after');
  const outlineOf = (element, part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
    return outlineStyle === 'none' || parseFloat(outlineWidth) === 0
      ? ''
      : [outlineStyle, outlineWidth, outlineColor].join(' ');
  };
  const bare = (window.bareOutlines ??= new Map());
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    if (element !== document.activeElement) bare.set(element, outline(element));
  }
  const element = document.activeElement;
  // Inside of a video the browser's own controls have it, and show it.
  if (!element.matches(':focus')) return 'seen';
  // Where a screen begins is said by its heading: nothing can be done there.
  if (element.matches('h1, h2')) return 'seen';
  if (outline(element) === '') return 'no outline';
  return bare.get(element) === outline(element) ? 'the same outline without the focus' : 'seen';
})()`;
