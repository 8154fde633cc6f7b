import type { FoundPicture } from './offered.ts';

/** What Chrome tells of a click in its menu. It tells no position. */
export interface Told {
  /** Missing where a picture is its own address and that is over 2 MB. */
  readonly srcUrl?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly linkUrl?: string | undefined;
  /** Without its line breaks. */
  readonly selectionText?: string | undefined;
}

/** What the clicked frame still knows of the click. Pictures of one list are in the order of likelihood. */
export interface SeenAtClick {
  /** It is known what was clicked; otherwise what follows is about where the pointer is by now. */
  readonly isSure: boolean;
  /** The link that the pointer is on, `''` for none: the pointer may have gone on since. */
  readonly hoverLink: string;
  /** Of the element that Chrome speaks of: a video, or a picture without an address. */
  readonly named: readonly FoundPicture[];
  /** Painted by the element under the pointer, or by the next one around it that paints any. */
  readonly hovered: readonly FoundPicture[];
  /** Under or over that element, the topmost first. */
  readonly stacked: readonly FoundPicture[];
  /** Within the link. */
  readonly linked: readonly FoundPicture[];
  /** Within what has the focus. */
  readonly focused: readonly FoundPicture[];
  /** Within the selection. */
  readonly selected: readonly FoundPicture[];
  /** Near, but maybe not meant. */
  readonly near: readonly FoundPicture[];
  /** Where the click may have been, if the pointer has gone on to an entry of the menu. */
  readonly onTheWay: readonly FoundPicture[];
  readonly text: string;
  /** The picture that Chrome speaks of shows nothing: it keeps people from the one under it. */
  readonly isBlank: boolean;
}

/** One picture, or the likeliest of several and what the chosen one says. */
export type Meant =
  | { readonly take: string }
  | { readonly choose: readonly FoundPicture[]; readonly script?: string };

/** What is opaque: where it lies on top nothing else is seen. */
const OPAQUE: ReadonlySet<FoundPicture['kind']> = new Set(['img', 'frame', 'canvas']);

/** @param seen `null` where the page can't be looked into. */
export function meantBy(told: Told, seen: SeenAtClick | null): Meant {
  const { srcUrl, mediaType } = told;
  const named = mediaType === 'image' && srcUrl !== undefined && !seen?.isBlank;
  if (named) return { take: srcUrl };
  const levels = seen ? levelsOf(told, seen) : [];
  const likely = unique([...levels.flat(), ...(seen?.near ?? []), ...(seen?.onTheWay ?? [])]);
  const script = textOf(told.selectionText ?? '', seen?.text ?? '');
  if (script) return { choose: unique([...(seen?.selected ?? []), ...likely]), script };
  const first = levels.find((level) => level.length > 0) ?? [];
  const isTop = first.length === 1 || first === seen?.stacked;
  const one = isTop && !isDoubtful(first, seen) ? onTop(first) : undefined;
  if (one) return { take: one.url };
  const file = first.length === 0 && pictureFile(told.linkUrl);
  if (file) return { take: file };
  const [only, other] = likely;
  const isLost = first.length === 0 && seen?.near.length === 0 && !told.linkUrl;
  // The pointer has left all there is: it came from the one picture, then.
  if (isLost && only && !other) return { take: only.url };
  // What lies under it can't be told: better the blank one than nothing.
  if (mediaType === 'image' && srcUrl && likely.length === 0) return { take: srcUrl };
  return { choose: likely };
}

/** The surest first. */
function levelsOf({ linkUrl = '' }: Told, seen: SeenAtClick): readonly (readonly FoundPicture[])[] {
  // Chosen with the mouse, the entry lies over something else, and the pointer with it.
  const isStill = seen.isSure || seen.hoverLink === linkUrl;
  const { named, hovered, stacked, linked, focused } = seen;
  return [named, ...(isStill ? [hovered, stacked] : []), linked, focused];
}

/** Found by the pointer alone, and something else may have been clicked. */
function isDoubtful(found: readonly FoundPicture[], seen: SeenAtClick | null): boolean {
  if (!seen || seen.isSure || (found !== seen.hovered && found !== seen.stacked)) return false;
  const known = new Set([...seen.hovered, ...seen.stacked].map(({ url }) => url));
  // What is drawn in the page is a sign, rather than a photo.
  return seen.onTheWay.some(({ url, kind }) => kind !== 'svg' && !known.has(url));
}

function onTop([first, ...others]: readonly FoundPicture[]): FoundPicture | undefined {
  return first && (others.length === 0 || OPAQUE.has(first.kind)) ? first : undefined;
}

/** A link may lead to a picture without showing one. With a colon it is a wiki's page about the file. */
function pictureFile(linkUrl = ''): string | undefined {
  const url = URL.parse(linkUrl);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  return /^[^:]+\.(?:jpe?g|png|webp|avif|jxl|gif)$/iu.test(url.pathname) ? linkUrl : undefined;
}

/** The page has the line breaks; Chrome is believed where the two differ otherwise. */
function textOf(told: string, seen: string): string {
  const plain = (text: string) => text.replaceAll(/\s+/gu, '');
  return (plain(told) === plain(seen) ? seen : told).trim();
}

function unique(pictures: readonly FoundPicture[]): readonly FoundPicture[] {
  const first = new Map<string, FoundPicture>();
  for (const it of pictures) if (!first.has(it.url)) first.set(it.url, it);
  return [...first.values()];
}
