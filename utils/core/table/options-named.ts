import {
  ASPECT_RATIOS,
  type AspectRatio,
  type Captions,
  RESOLUTIONS,
  type Resolution,
} from '../draft/options.ts';
import { entryOf } from '../entry-of.ts';
import { plain } from './columns.ts';

/** The resolution that a cell names, as “1080p”. */
export const resolutionNamed = (cell: string): Resolution | undefined =>
  RESOLUTIONS.find((each) => each === plain(cell) || each === `${plain(cell)}p`);

/** Spreadsheets take a ratio for a time of day, and write it as “09:16” or “16:09:00”. */
const RATIO = /^\s*0*(\d{1,2}) *[:x×/] *0*(\d{1,2})(?!\d)/iu;

/** The aspect ratio that a cell names, as “9:16 portrait” or “Same as photo”. */
export function aspectRatioNamed(cell: string): AspectRatio | undefined {
  if (['auto', 'sameasphoto'].includes(plain(cell))) return 'auto';
  const [, width, height] = RATIO.exec(cell) ?? [];
  return ASPECT_RATIOS.find((each) => each === `${width}:${height}`);
}

/** What the product calls them, and what it once called them. */
const CAPTIONS: Readonly<Record<string, Captions>> = {
  subtitletrack: 'file',
  burnedin: 'burnt',
  off: 'none',
  none: 'none',
};

/** The captions that a cell names, as “Burned in”. */
export const captionsNamed = (cell: string): Captions | undefined => entryOf(CAPTIONS, plain(cell));
