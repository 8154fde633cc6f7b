import { type Browser, browser } from 'wxt/browser';
import { openIn, readOpenIn } from '../store/open-in.ts';
import { isPanelOpen, setPanelTarget } from '../store/panels.ts';
import type { PopupTarget } from '../store/popup-target.ts';

/** What a click opens. `window`: the panel is wanted, and there is none to be had. */
export type Opened = 'popup' | 'panel' | 'window';

/** A click in a window, and what that opens. */
export interface Click {
  readonly windowId: number | undefined;
  readonly opened: Promise<Opened>;
}

/**
 * Opens the panel of a click's window where the person wants that. Call it before anything is awaited: Chrome opens a
 * panel for a click alone, and has forgotten it by then.
 */
export function clickIn(tab: Browser.tabs.Tab | undefined): Click {
  const windowId = tab?.windowId;
  return { windowId, opened: windowId === undefined ? Promise.resolve('popup') : open(windowId) };
}

async function open(windowId: number): Promise<Opened> {
  if (!browser.sidePanel) return (await openIn.getValue()) === 'panel' ? 'window' : 'popup';
  return new Promise((resolve) => {
    readOpenIn((wanted) => {
      if (wanted === 'popup') return resolve('popup');
      browser.sidePanel.open({ windowId }).then(
        () => resolve('panel'),
        () => resolve('window'),
      );
    });
  });
}

/**
 * Has an open panel show something.
 *
 * @param windowId the window's; without one, of the window in front.
 * @returns false where that has no open panel.
 */
export async function tellPanel(target?: PopupTarget, windowId?: number): Promise<boolean> {
  const id = windowId ?? (await windowInFront());
  if (id === undefined || !(await isPanelOpen(id))) return false;
  if (target) await setPanelTarget(target, id);
  return true;
}

async function windowInFront(): Promise<number | undefined> {
  const windows = browser.windows.getLastFocused({ windowTypes: ['normal'] });
  return (await windows.catch(() => undefined))?.id;
}

/** Has the icon, and the key for it, open what the person wants. Chrome keeps that. */
export function followOpenIn(): void {
  openIn.watch((wanted) => {
    const behavior = { openPanelOnActionClick: wanted === 'panel' };
    browser.sidePanel?.setPanelBehavior(behavior).catch(console.error);
  });
}
