import type { RawPage } from '../../browser/raw-page.ts';
import type { WorkerStage } from './worker-stage.ts';

/** The list of videos, as a person sees it in the browser that no debugger drives. */
export interface RawList {
  /** Waits until so many buttons have this name. */
  buttons(name: string | RegExp, count: number): Promise<void>;
  /** Clicks the first of them, or the one of the video of this title. */
  click(name: string | RegExp, title?: string): Promise<void>;
  /** Waits until so many videos are in the list. @returns their titles. */
  titles(count: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens the list in a tab. */
export async function openRawList({ browser }: WorkerStage): Promise<RawList> {
  const page: RawPage = await browser.openPage(`${browser.origin}/popup.html`);
  const buttons: RawList['buttons'] = (name, count) =>
    page.waitFor(`${buttonsOf(name)}.length === ${count}`);
  return {
    buttons,
    async click(name, title) {
      await page.waitFor(`${buttonsOf(name, title)}.length > 0`);
      await page.evaluate(`${buttonsOf(name, title)}[0].click()`);
    },
    async titles(count) {
      await page.waitFor(`${TITLES}.length === ${count}`);
      return (await page.evaluate(TITLES)) as readonly string[];
    },
    close: () => page.close(),
  };
}

const TITLES = `Array.from(document.querySelectorAll('li h3'), (it) => it.textContent)`;

function buttonsOf(name: string | RegExp, title?: string): string {
  const rows =
    title === undefined
      ? ''
      : `.filter((it) =>
    it.closest('li')?.querySelector('h3').textContent === ${JSON.stringify(title)})`;
  const fits = typeof name === 'string' ? `name === ${JSON.stringify(name)}` : `${name}.test(name)`;
  return `Array.from(document.querySelectorAll('button')).filter((it) => {
    const name = it.ariaLabel ?? it.textContent;
    return ${fits};
  })${rows}`;
}
