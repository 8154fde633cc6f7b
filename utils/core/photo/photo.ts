import type { ImageType } from './type.ts';

/** The picture that was clicked: where it was. Its bytes, where they could be had, are stored apart. */
export interface Photo {
  /** The image's address as the page had it: `https:`, `http:`, `data:` or `blob:`. */
  readonly url: string;
  readonly pageUrl: string;
  readonly pageTitle: string;
}

/** Where no picture was clicked. */
export const NOWHERE: Photo = { url: '', pageUrl: '', pageTitle: '' };

/** What is known of a photo's original. */
export interface PictureFacts {
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly type: ImageType;
  readonly transparent: boolean;
  /** Its first frame is taken. */
  readonly animated: boolean;
  /** HeyGen would take the file itself. */
  readonly asItIs: boolean;
  /** How many there are, where the browser can tell. */
  readonly faces?: number;
  /** The shorter side of the largest one in the picture as it is sent, in pixels. */
  readonly facePx?: number;
}

/** Why what is at a photo's address can't be used, whoever fetches it. */
export const PICTURE_PROBLEMS = ['empty', 'notAPicture', 'broken', 'tooLarge'] as const;
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number];

/** A photo's bytes and its small preview, stored under the id of the draft or job it belongs to. */
export interface StoredPhoto {
  readonly id: string;
  /** JPEG or PNG as HeyGen takes it; absent when it could not be had. */
  readonly bytes?: Blob;
  readonly facts?: PictureFacts;
  readonly problem?: PictureProblem;
  /** Where HeyGen can fetch it: everybody gets a file there that HeyGen takes, under a name that is true. */
  readonly link?: string;
  /** Until when it may still be being taken, in Unix milliseconds. */
  readonly takingUntil?: number;
  /** It was cut out of what the tab showed: no more than could be seen. */
  readonly captured?: boolean;
  /** What is known of a better one than was captured. */
  readonly original?: OriginalState;
  /** JPEG of at most {@link THUMBNAIL_PX} on its long side; the video's own still once it is ready. */
  readonly thumbnail?: Blob;
}

/**
 * Of a photo that was captured, or not had at all: the person has asked for the original; it was had then; its
 * site does not give it even so; it is a drawing, which only a page can show.
 */
export const ORIGINAL_STATES = ['wanted', 'had', 'unavailable', 'drawing'] as const;
export type OriginalState = (typeof ORIGINAL_STATES)[number];

/** What one try at taking a photo decides, all of it: nothing of the try before it stays. */
export type TakenPhoto = Omit<StoredPhoto, 'id' | 'takingUntil'>;

/** Long side of a stored preview, in pixels: sharp in the list and in a notification at 2×. */
export const THUMBNAIL_PX = 320;

/** How a photo can reach HeyGen: by its link, as an uploaded picture, or not at all. */
export type PhotoRoute = 'link' | 'upload' | 'none';

/** The ways a person can choose between. */
export type ChosenRoute = Exclude<PhotoRoute, 'none'>;

/** The ways there are for a photo; the first is the better one. */
export function routesOf(photo: Photo, stored: StoredPhoto | undefined): readonly ChosenRoute[] {
  if (stored?.problem) return [];
  const link: readonly ChosenRoute[] = photo.url.startsWith('https://') ? ['link'] : [];
  const upload: readonly ChosenRoute[] = canUpload(stored) ? ['upload'] : [];
  return stored?.link ? [...link, ...upload] : [...upload, ...link];
}

/**
 * Chooses the way to HeyGen: the link where it is known to work, else the picture itself, else the link where
 * nothing is known of it.
 *
 * @param wanted what the person chose; counts where it is possible.
 */
export function routeOf(
  photo: Photo,
  stored: StoredPhoto | undefined,
  wanted?: ChosenRoute,
): PhotoRoute {
  const routes = routesOf(photo, stored);
  return routes.find((route) => route === wanted) ?? routes[0] ?? 'none';
}

/** The photo by the address at which HeyGen gets it best. */
export function atItsLink(photo: Photo, stored: StoredPhoto | undefined): Photo {
  return { ...photo, url: stored?.link ?? photo.url };
}

/** Whether a permission for the photo's own site may bring a better picture than is kept. */
export function lacksOriginal({ url }: Photo, stored: StoredPhoto): boolean {
  if (!/^https?:/u.test(url) || stored.problem || stored.original === 'drawing') return false;
  return stored.captured === true || stored.bytes === undefined;
}

/** Whether the picture itself can be sent to HeyGen. */
export function canUpload(stored: StoredPhoto | undefined): boolean {
  return stored?.bytes !== undefined;
}
