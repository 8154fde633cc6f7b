import { storage } from 'wxt/utils/storage';
import type { FoundPicture } from '../page/list-pictures.ts';

/** A picture of the page, and the frame that it is in. */
export interface Pick extends FoundPicture {
  readonly frameId: number;
}

/** The pictures of a page, to choose one from. */
export interface Picks {
  /** When the page was looked through, in Unix milliseconds. */
  readonly at: number;
  readonly tabId: number;
  readonly windowId: number;
  readonly pageUrl: string;
  readonly pageTitle: string;
  /** The largest first. */
  readonly pictures: readonly Pick[];
  /** The browser does not let extensions look into this page. */
  readonly refused?: true;
}

/** Most that are picked at once: what a person would choose by hand, and each costs a video. */
export const MOST_PICKED = 50;

/** A page looks different some minutes later. */
const FRESH_MS = 10 * 60_000;

/** Whether the pictures can still be expected to be there. */
export const isFresh = ({ at }: Picks, now: number): boolean => now - at < FRESH_MS;

/** What the popup offers to choose from; null while nothing is. Gone with the browser. */
export const picks = storage.defineItem<Picks | null>('session:picks', { fallback: null });
