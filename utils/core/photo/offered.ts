/** A picture of a page, from wherever in it. */
export interface FoundPicture {
  /** Absolute; a `data:` address for a canvas. */
  url: string;
  /** The picture's own size where the page knows it, or else the size it is shown at. */
  width: number;
  height: number;
  kind: 'img' | 'background' | 'svg' | 'canvas' | 'poster';
}

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
