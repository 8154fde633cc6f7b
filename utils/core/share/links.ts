import type { LiveVideo } from '../protocol.ts';
import { expiresAt } from './expiry.ts';

/** A link to a video, and for whom it opens. */
export type ShareLink =
  /** HeyGen's public page: for anyone. */
  | { readonly kind: 'public'; readonly url: string }
  /** The file itself: for anyone, until its signature ends, in Unix milliseconds; `null`: HeyGen does not say when. */
  | { readonly kind: 'file'; readonly url: string; readonly expiresAt: number | null }
  /** HeyGen's page for whoever made it. */
  | { readonly kind: 'account'; readonly url: string };

/** A link that ends sooner has ended before somebody else opens it. */
const SOON_MS = 10 * 60_000;

/** The links there are to a video, the one that opens for most people first. @param now in Unix milliseconds. */
export function linksOf(
  { pageUrl, videoUrl }: Pick<LiveVideo, 'pageUrl' | 'videoUrl'>,
  now: number,
): readonly ShareLink[] {
  const end = expiresAt(videoUrl);
  const links: ShareLink[] = [];
  if (pageUrl !== null && isPublicPage(pageUrl)) links.push({ kind: 'public', url: pageUrl });
  if (end === null || end - now >= SOON_MS)
    links.push({ kind: 'file', url: videoUrl, expiresAt: end });
  if (pageUrl !== null && links[0]?.kind !== 'public')
    links.push({ kind: 'account', url: pageUrl });
  return links;
}

/** The one that somebody else can open; `undefined` where only the file itself can be handed on. */
export const openLink = (links: readonly ShareLink[]) =>
  links.find((link) => link.kind !== 'account');

/** When the first of some links ends, in Unix milliseconds; `null` where none is known to. */
export function firstEnd(links: readonly ShareLink[]): number | null {
  const ends = links.flatMap((link) => (link.kind === 'file' ? [link.expiresAt ?? []].flat() : []));
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Whether HeyGen's page of a video is one that it shows to anyone. Of any other, nobody knows that. */
export const isPublicPage = (address: string): boolean =>
  /^\/(?:share|embeds)\/[^/]/u.test(URL.parse(address)?.pathname ?? '');
