import type { ClosedBy } from './closed.ts';

export interface FoundPicture {
  /** Absolute; `element:` and a number for what has no address, or one that is too long to be handed about. */
  url: string;
  /** A small `data:` picture of what only its page can show. */
  preview?: string;
  /** The picture's own size where the page knows it, or else the size it is shown at. */
  width: number;
  height: number;
  /** What its page says that it shows: in anyone's words, one short line where it is offered. */
  alt?: string;
  kind: 'img' | 'background' | 'svg' | 'canvas' | 'poster' | 'frame';
}

export interface Pick extends FoundPicture {
  readonly frameId: number;
}

/** The pictures of a page that the popup offers. */
export interface Picks {
  /** When the page was looked through, in Unix milliseconds. */
  readonly at: number;
  readonly tabId: number;
  readonly windowId: number;
  readonly pageUrl: string;
  readonly pageTitle: string;
  /** The likeliest first, then the largest. */
  readonly pictures: readonly Pick[];
  /** What the chosen one says: text that was selected. */
  readonly script?: string;
  /** The id of the preset that was chosen with the click. */
  readonly preset?: string;
  /** The browser does not let extensions look into this page. */
  readonly refused?: ClosedBy;
}

/** As many as a person would choose by hand: each costs a video. */
export const MAX_PICKED = 50;

/** A page looks different some minutes later. */
const OFFER_LASTS_MS = 10 * 60_000;

/** @param now in Unix milliseconds. */
export const isStillOffered = ({ at }: Picks, now: number): boolean => now - at < OFFER_LASTS_MS;
