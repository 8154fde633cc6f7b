import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Simulator } from '../../simulator/simulator.ts';
import { lookAt } from './look.ts';
import { t } from './messages.ts';
import { combobox, openOptions, pressCreate, textbox } from './person.ts';

/** What a person does with the fields of a page, each named by what stands beside it. */
export interface Form {
  readonly choose: (label: string, value: string) => Promise<unknown>;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly option: (label: string, value: string) => Promise<Locator>;
  /** Opens the list of the composer's options. Choosing and typing find their pages from anywhere. */
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
    async choose(label, value) {
      await toPageOf(page, label);
      if (label !== t('format.aspectRatio')) return combobox(page, label).selectOption(value);
      return page.getByRole('radiogroup', { name: label }).locator(`[value="${value}"]`).check();
    },
    async type(label, text) {
      await toPageOf(page, label);
      await textbox(page, label).fill(text);
    },
    async option(label, value) {
      await toPageOf(page, label);
      return combobox(page, label).locator(`option[value="${value}"]`);
    },
    openMore: () => openOptions(page),
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

/** The page of the composer's options on which a field stands; in the settings, all stand on one page. */
async function toPageOf(page: Page, label: string): Promise<void> {
  const name = PAGE_OF[label];
  if (name !== undefined && page.url().includes('popup.html')) await openOptions(page, name);
}

const PAGE_OF: Readonly<Record<string, string>> = {
  [t('format.aspectRatio')]: t('optionPages.frame'),
  [t('format.fit')]: t('optionPages.frame'),
  [t('format.background.label')]: t('optionPages.background'),
  [t('format.background.url')]: t('optionPages.background'),
  [t('format.background.color')]: t('optionPages.background'),
  [t('format.background.colorPick')]: t('optionPages.background'),
  [t('format.resolution')]: t('optionPages.output'),
  [t('format.captions')]: t('optionPages.output'),
  [t('format.file')]: t('optionPages.output'),
  [t('format.engine.label')]: t('optionPages.motion'),
  [t('format.motion')]: t('optionPages.motion'),
  [t('format.expressiveness.label')]: t('optionPages.motion'),
  [t('composer.title')]: t('optionPages.title'),
  [t('format.account.folder')]: t('format.account.heading'),
  [t('format.account.glossary')]: t('format.account.heading'),
  [t('composer.route.label')]: t('optionPages.advanced'),
  [t('format.callbackUrl')]: t('optionPages.advanced'),
  [t('format.callbackId')]: t('optionPages.advanced'),
};
