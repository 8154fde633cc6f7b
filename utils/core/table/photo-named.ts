import { NOWHERE, type Photo, type PictureProblem } from '../photo/photo.ts';
import { titleText } from '../plain-text.ts';
import { isPublicHttps } from '../public-link.ts';
import type { TablePhoto } from './table.ts';

/** The photo that a cell names, or why there is none. */
export type PhotoIn =
  | { readonly photo: Photo; readonly file?: string }
  | 'noPhoto'
  | 'notPublic'
  | 'notBrought'
  | PictureProblem;

export type PhotoFinder = (cell: string) => PhotoIn;

/** Finds what cells name: a public link, or one of the files that were brought along, by its name. */
export function photoFinder(photos: readonly TablePhoto[]): PhotoFinder {
  const byName = new Map(photos.map((photo) => [fileName(photo.name), photo]));
  return (cell) => {
    if (cell === '') return 'noPhoto';
    if (/^[a-z][a-z\d+.-]*:\/\//iu.test(cell)) {
      return isPublicHttps(cell) ? { photo: { ...NOWHERE, url: cell } } : 'notPublic';
    }
    const brought = byName.get(fileName(cell));
    if (!brought) return 'notBrought';
    if ('problem' in brought) return brought.problem;
    const photo = { ...NOWHERE, url: `file:${brought.id}`, pageTitle: titleText(brought.name) };
    return { photo, file: brought.id };
  };
}

/** Without its folders, and as a name is the same on every system. */
const fileName = (path: string): string =>
  (path.trim().split(/[\\/]/u).at(-1) ?? '').normalize('NFC').toLowerCase();
