export interface FoundPicture {
  /** Absolute; a `data:` address for a canvas. */
  url: string;
  /** The picture's own size where the page knows it, or else the size it is shown at. */
  width: number;
  height: number;
  kind: 'img' | 'background' | 'svg' | 'canvas' | 'poster';
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
  /** The largest first. */
  readonly pictures: readonly Pick[];
  /** The browser does not let extensions look into this page. */
  readonly refused?: true;
}

/** As many as a person would choose by hand: each costs a video. */
export const MAX_PICKED = 50;

/** A page looks different some minutes later. */
const OFFER_LASTS_MS = 10 * 60_000;

/** @param now in Unix milliseconds. */
export const isStillOffered = ({ at }: Picks, now: number): boolean => now - at < OFFER_LASTS_MS;
