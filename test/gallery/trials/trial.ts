import type { Handler } from '../gallery.ts';
import type { Picture } from './picture.ts';
import type { Colours } from './quadrants.ts';

/** What a person has in the end: a video of the picture, or a sentence that says why there is none. */
export type Ending =
  | { readonly ends: 'video'; readonly colours: Colours }
  | { readonly ends: 'sentence'; readonly about: Trouble };

/** What a sentence has to be about. */
export type Trouble =
  | 'not-an-image'
  | 'too-small'
  | 'empty'
  | 'broken'
  | 'too-large'
  | 'unsupported';

/** A picture on a page that is hard to take, and what is to come of it. */
export interface Trial {
  /** In kebab-case. */
  readonly name: string;
  /** What is hard about it, in one phrase. */
  readonly hard: string;
  /** The page, on https://photos.example. */
  readonly pagePath: string;
  /**
   * A CSS selector of what is clicked, in its middle. It is an element of the page itself: for a
   * picture in a frame the frame, for one in a shadow tree its host; either is filled by the picture.
   */
  readonly target: string;
  /**
   * The address that the browser tells a menu entry; `''` where the click opens no menu of an image,
   * and `'blob:'` where only the page knows the rest of it.
   */
  readonly srcUrl: string;
  readonly expect: Ending;
}

/** One path's answer; `picture` is the file, where it is one. */
export interface Answer {
  readonly handler: Handler;
  readonly picture?: Picture;
}

/** Paths and what answers there. */
export type Site = Readonly<Record<string, Answer>>;

/** A trial together with what has to be served for it. */
export interface Kind extends Trial {
  readonly photos: Site;
  readonly cdn?: Site;
}
