import type { Handler } from '../gallery.ts';
import { broken } from './kinds/broken.ts';
import { dataUrl, longDataUrl } from './kinds/data-url.ts';
import { encodings } from './kinds/encodings.ts';
import { formats } from './kinds/formats.ts';
import { guards } from './kinds/guards.ts';
import { hidden } from './kinds/hidden.ts';
import { pages } from './kinds/pages.ts';
import { servers } from './kinds/servers.ts';
import { sizes } from './kinds/sizes.ts';
import { sources } from './kinds/sources.ts';
import type { Picture } from './picture.ts';
import type { Kind, Site, Trial } from './trial.ts';

export type { Ending, Trial, Trouble } from './trial.ts';

const ofFiles: readonly Kind[] = [
  ...formats,
  ...encodings,
  ...sizes,
  ...servers,
  ...guards,
  ...broken,
];
const ofPages: readonly Kind[] = [dataUrl, longDataUrl, ...sources, ...hidden, ...pages];
const kinds: readonly Kind[] = [...ofFiles, ...ofPages];

/** Pictures that are hard to take because of their file, or of who serves it. */
export const fileTrials: readonly Trial[] = ofFiles;

/** Pictures that are hard to take because of the page they are on. */
export const pageTrials: readonly Trial[] = ofPages;

/** Every picture that is hard to take. */
export const trials: readonly Trial[] = kinds;

/** What `photos.example` has to answer: for `startGallery({ routes: trialRoutes() })`. */
export function trialRoutes(): Record<string, Handler> {
  return routesOf(kinds.map(({ photos }) => photos));
}

/** What `cdn.example` has to answer; `startCdn` does it. */
export function cdnRoutes(): Record<string, Handler> {
  return routesOf(kinds.map(({ cdn }) => cdn ?? {}));
}

/** One file of a trial. */
export interface TrialFile {
  readonly trial: string;
  readonly host: 'photos.example' | 'cdn.example';
  readonly path: string;
  readonly picture: Picture;
}

/** Every file of every trial, with what it is and how it looks. */
export function trialFiles(): TrialFile[] {
  return kinds.flatMap(({ name, photos, cdn }) => [
    ...filesOf(name, 'photos.example', photos),
    ...filesOf(name, 'cdn.example', cdn ?? {}),
  ]);
}

function routesOf(sites: readonly Site[]): Record<string, Handler> {
  const all = sites.flatMap((site) => Object.entries(site));
  return Object.fromEntries(all.map(([path, { handler }]) => [path, handler]));
}

function filesOf(trial: string, host: TrialFile['host'], site: Site): TrialFile[] {
  return Object.entries(site).flatMap(([path, { picture }]) =>
    picture ? [{ trial, host, path, picture }] : [],
  );
}
