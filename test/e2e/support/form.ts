import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Simulator } from '../../simulator/simulator.ts';
import { lookAt } from './look.ts';
import { t } from './messages.ts';
import { combobox, pressCreate, textbox, unfold } from './person.ts';

/** What a person does with the fields of a page, each named by what stands beside it. */
export interface Form {
  readonly choose: (label: string, value: string) => Promise<unknown>;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly option: (label: string, value: string) => Locator;
  /** Unfolds the composer's further options and waits until they are there. */
  readonly openMore: () => Promise<void>;
  /** The name of the field that has the focus. */
  readonly focused: () => Promise<string>;
  /** Presses “Create video”. @returns the body that HeyGen gets. */
  readonly sent: () => Promise<Readonly<Record<string, unknown>>>;
  /** Takes pictures in both colour schemes of all that is there, as tall as it is. */
  readonly look: (name: string) => Promise<void>;
}

/** The form of a page that speaks to this stand-in for HeyGen. */
export function formOf(page: Page, simulator: Simulator): Form {
  return {
    choose: (label, value) => combobox(page, label).selectOption(value),
    type: (label, text) => textbox(page, label).fill(text),
    option: (label, value) => combobox(page, label).locator(`option[value="${value}"]`),
    async openMore() {
      await unfold(page, t('composer.moreOptions'));
      await combobox(page, t('format.aspectRatio')).waitFor();
    },
    focused: () =>
      page.evaluate<string>(
        'document.activeElement.labels?.[0]?.textContent ?? document.activeElement.localName',
      ),
    async sent() {
      const before = simulator.videos.length;
      await pressCreate(page);
      await expect.poll(() => simulator.videos.length).toBe(before + 1);
      return simulator.videos.at(-1)?.request ?? {};
    },
    async look(name) {
      const before = page.viewportSize() ?? { width: 400, height: 600 };
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width: before.width, height });
      await lookAt(page, name);
      await page.setViewportSize(before);
    },
  };
}
