import { isPublicHttps } from '../public-link.ts';
import type { ImageType } from './image-types.ts';
import { type Crop, fits, type Rectangle } from './rectangle.ts';

/** The place of a clicked picture. Its bytes, where they could be had, are stored apart. */
export interface Photo {
  /** The image's address as the page had it: `https:`, `http:`, `data:` or `blob:`. */
  readonly url: string;
  readonly pageUrl: string;
  readonly pageTitle: string;
  /** The person's own choice of what of it is sent; absent: all of it. */
  readonly crop?: Crop;
}

/** Stands where no picture was clicked. */
export const NOWHERE: Photo = { url: '', pageUrl: '', pageTitle: '' };

/** Facts about the original, before it was converted. */
export interface PictureFacts {
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly type: ImageType;
  readonly transparent: boolean;
  /** Only its first frame is used. */
  readonly animated: boolean;
  /** HeyGen takes the file without conversion. */
  readonly asItIs: boolean;
  /** Absent where the browser can't look for faces. */
  readonly faces?: number;
  /** The shorter side of the largest face, in pixels of the picture as it is sent. */
  readonly facePx?: number;
  /** Where they are; absent in what an earlier version has stored. */
  readonly faceBoxes?: readonly Rectangle[];
}

/** The file at the photo's address can't be used, whoever fetches it. */
export const PICTURE_PROBLEMS = [
  'empty',
  'notAPicture',
  'broken',
  'tooLarge',
  // Whole as it may be, this browser shows no such pictures on this system.
  'unsupported',
] as const;
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number];

/** A photo's bytes and its small preview, stored under the id of the draft or job it belongs to. */
export interface StoredPhoto {
  readonly id: string;
  /** JPEG or PNG as HeyGen takes it; absent when it could not be had. */
  readonly bytes?: Blob;
  readonly facts?: PictureFacts;
  /** What a job sends of it, and which part that is: made once, so that each try sends the very same file. */
  readonly cropped?: { readonly bytes: Blob; readonly part: Rectangle };
  readonly problem?: PictureProblem;
  /** A link proven to work for HeyGen (link.ts). */
  readonly link?: string;
  /** Until when it may still be being taken, in Unix milliseconds. */
  readonly takingUntil?: number;
  /** Cut out of a screenshot of the tab: it holds no more than could be seen. */
  readonly captured?: boolean;
  /** What lay over it on its page is in it. */
  readonly covered?: boolean;
  readonly original?: OriginalState;
  /** JPEG of at most {@link THUMBNAIL_PX} on its long side; the video's own still once it is ready. */
  readonly thumbnail?: Blob;
}

/**
 * The search for the original of a photo that was captured, or not had at all. `wanted`: the person has asked for it;
 * `unavailable`: its site does not give it even so; `drawing`: only a page can show it.
 */
export const ORIGINAL_STATES = ['wanted', 'had', 'unavailable', 'drawing'] as const;
export type OriginalState = (typeof ORIGINAL_STATES)[number];

/** Everything one try at taking a photo decides: nothing of the try before it stays. */
export type TakenPhoto = Omit<StoredPhoto, 'id' | 'takingUntil'>;

/** Long side of a stored preview, in pixels: sharp in the list and in a notification at 2×. */
export const THUMBNAIL_PX = 320;

/** HeyGen takes pictures under 2K on their long side, in pixels. */
export const LONGEST_SIDE_PX = 2047;

export type PhotoRoute = 'link' | 'upload' | 'none';

export type ChosenRoute = Exclude<PhotoRoute, 'none'>;

/** What is sent of a photo, where that is not all of it: a crop counts only in the picture that it was drawn on. */
export function cropOf({ crop }: Photo, stored: StoredPhoto | undefined): Crop | undefined {
  return crop && stored?.bytes && stored.facts && fits(crop, stored.facts) ? crop : undefined;
}

/**
 * The better one first: what is at hand is sent, as many sites turn HeyGen away. What is cropped is at no link at all.
 */
export function routesOf(photo: Photo, stored: StoredPhoto | undefined): readonly ChosenRoute[] {
  if (stored?.problem) return [];
  if (cropOf(photo, stored)) return ['upload'];
  const upload: readonly ChosenRoute[] = canUpload(stored) ? ['upload'] : [];
  return isPublicHttps(photo.url) ? [...upload, 'link'] : upload;
}

/**
 * Prefers the picture itself to its link.
 *
 * @param wanted the person's choice; it counts where it is possible.
 */
export function routeOf(
  photo: Photo,
  stored: StoredPhoto | undefined,
  wanted?: ChosenRoute,
): PhotoRoute {
  const routes = routesOf(photo, stored);
  return routes.find((route) => route === wanted) ?? routes[0] ?? 'none';
}

/** No photo takes longer to be taken, in milliseconds, but for those of many that wait for their turn. */
export const LONGEST_TAKING_MS = 45_000;

/** The photo may still arrive: its page is being read. `now` in Unix milliseconds. */
export const isTaking = (stored: StoredPhoto | undefined, now: number): boolean =>
  (stored?.takingUntil ?? 0) > now;

/** No video can be made of the photo, and waiting won't change that. `now` in Unix milliseconds. */
export const isUseless = (photo: Photo, stored: StoredPhoto | undefined, now: number): boolean =>
  !isTaking(stored, now) && routeOf(photo, stored) === 'none';

/** Replaces the clicked address by the one that is proven to work. */
export function atItsLink(photo: Photo, stored: StoredPhoto | undefined): Photo {
  return { ...photo, url: stored?.link ?? photo.url };
}

/** True where permission for the photo's own site may bring a better picture. */
export function lacksOriginal({ url }: Photo, stored: StoredPhoto): boolean {
  if (!/^https?:/u.test(url) || stored.problem || stored.original === 'drawing') return false;
  return stored.captured === true || stored.bytes === undefined;
}

export function canUpload(stored: StoredPhoto | undefined): boolean {
  return stored?.bytes !== undefined;
}
