import { passing } from './checked-setting.ts';
import type { PopupTarget, SetTarget } from './popup-target.ts';

type PanelTarget = SetTarget & { readonly windowId: number };

const stored = passing<PanelTarget | null>('session:panelTarget', null);

/** A panel that did not open by then never will, in milliseconds. */
const EXPIRES_MS = 60_000;

const lockOf = (windowId: number) => `panel:${windowId}`;

/** Says that a window's panel is open; whatever ends the page takes that back. */
export function holdPanel(windowId: number): void {
  const forGood = () => new Promise<void>(() => {});
  navigator.locks.request(lockOf(windowId), { mode: 'shared' }, forGood).catch(console.error);
}

/** Whether a window's panel is open. Chrome tells of panels, but not in which windows they are. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(windowId));
}

/** Says what a window's panel shows next, be it open or about to open. */
export async function setPanelTarget(target: PopupTarget, windowId: number): Promise<void> {
  await stored.setValue({ ...target, windowId, at: Date.now() });
}

/**
 * Calls back for each target of a window's panel, once.
 *
 * @returns a function that stops it.
 */
export function followPanelTarget(windowId: number, show: (target: SetTarget) => void): () => void {
  const take = (target: PanelTarget | null) => {
    if (target?.windowId !== windowId) return;
    stored.setValue(null).catch(console.error);
    if (Date.now() - target.at < EXPIRES_MS) show(target);
  };
  const stop = stored.watch(take);
  stored.getValue().then(take, console.error);
  return stop;
}
