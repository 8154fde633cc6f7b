import { largestOf } from '../../core/photo/largest.ts';
import { mannerFor, type Purpose } from '../../core/reach.ts';
import { fetchBytes, StatusError } from '../../media/fetch-bytes.ts';
import type { ClickedPicture } from '../../page/find-clicked.ts';
import { mayRead } from '../../sites.ts';

/** The page has shown the picture: most often it comes from the browser's own cache. */
export const TIMEOUT_MS = 10_000;
/** Of those a page may offer in the place of the clicked one: each may take a while to be refused. */
const MOST_BETTER = 3;

/** A picture cut out of what the tab shows. */
interface Shot {
  readonly picture: Blob;
  /** With something that lies over it on its page. */
  readonly isCovered: boolean;
}

/** The frame in which a picture was clicked, while the click's permission lasts. */
export interface ClickedFrame {
  /** Of the whole page, as the tab says; `''` where there is none. */
  readonly pageUrl: string;
  /** Where the picture is, and where there may be a better one. */
  find(srcUrl: string): Promise<ClickedPicture | null>;
  /** The file, read as the page reads it. */
  read(url: string): Promise<Blob | null>;
  /** What the tab shows of the clicked picture at this moment, where it can be seen. */
  capture(srcUrl: string): Promise<Shot | null>;
}

/** The site itself, where the person has given it to the extension: no page is needed then. */
export const givenSite: ClickedFrame = {
  pageUrl: '',
  find: async () => null,
  read: (url) => fetchBytes(url, { kind: 'clicked', cookies: true }, TIMEOUT_MS),
  capture: async () => null,
};

/** A file of the extension itself: neither a page nor a host is asked. */
export const ownFile: ClickedFrame = {
  ...givenSite,
  read: (url) => fetchBytes(new URL(url).pathname, { kind: 'own' }, TIMEOUT_MS),
};

type Size = NonNullable<ClickedPicture['size']>;

interface Had {
  readonly original: Blob;
  readonly url: string;
  readonly how: 'seen' | 'captured';
  readonly isCovered?: boolean;
  /** The size of the clicked one, where this is only guessed to be the same, larger. */
  readonly largerThan?: Size;
  /** Present where everybody gets this very file: as it comes then. */
  readonly publicFile?: Blob;
}

interface Wanted {
  readonly url: string;
  readonly frame?: ClickedFrame | undefined;
  readonly dragged?: true;
}

/**
 * Every way to a picture, the best first; the next one is tried only where nothing came of those before.
 *
 * @param missing is told when the site says that there is nothing.
 */
export async function* waysTo(
  { url, frame, dragged }: Wanted,
  missing: { url: boolean },
): AsyncGenerator<Had> {
  const clicked = await frame?.find(url).catch(() => null);
  const { better = [], size = null } = clicked ?? {};
  const pageUrl = frame?.pageUrl ?? '';
  const offered = { kind: 'offered', pageUrl } as const;
  const guesses = size ? largestOf(url) : [];
  const candidates = [...new Set([...guesses, ...better])]
    .filter((candidate) => isOfferable(candidate, offered))
    .slice(0, MOST_BETTER);
  for (const candidate of [...candidates, url]) {
    const isClicked = candidate === url;
    const isGuess = size !== null && !better.includes(candidate) && !isClicked;
    const found = {
      url: candidate,
      how: 'seen',
      ...(isGuess ? { largerThan: size } : {}),
    } as const;
    const began = Date.now();
    const seen = await frame?.read(candidate).catch(() => null);
    if (seen) {
      yield { ...found, original: seen };
      continue;
    }
    // A server that does not answer the page does not answer here.
    const isLate = () => Date.now() - began >= TIMEOUT_MS;
    const person: Purpose = { kind: dragged ? 'dragged' : 'clicked' };
    const ask = (purpose: Purpose) =>
      fetchBytes(candidate, purpose, TIMEOUT_MS).catch((error: unknown) => {
        missing.url = isClicked && error instanceof StatusError && error.isGone;
        return null;
      });
    // Elsewhere nothing can be read here that the page can't read.
    const isGiven = isOf(pageUrl, candidate) || (await mayRead(candidate).catch(() => false));
    if (isLate() || !(isClicked || isGiven)) continue;
    const open = await ask(isClicked ? person : offered);
    if (open) {
      yield { ...found, original: open, publicFile: open };
    } else if (isClicked && isGiven && frame && !isLate()) {
      const members = await ask({ kind: 'clicked', cookies: true });
      if (members) yield { ...found, original: members };
    }
  }
  const shot = clicked && (await frame?.capture(url).catch(() => null));
  if (shot) yield { original: shot.picture, url, how: 'captured', isCovered: shot.isCovered };
}

/** What a page offers is asked for, by the page itself as by us, only where anybody may ask: or it is the page's own. */
export function isOfferable(
  address: string,
  offered: Purpose & { readonly kind: 'offered' },
): boolean {
  if (address.startsWith('blob:') || isOf(offered.pageUrl, address)) return true;
  return mannerFor(address, offered) !== null;
}

const isOf = (pageUrl: string, address: string): boolean => {
  const origin = URL.parse(pageUrl)?.origin;
  return origin !== undefined && origin !== 'null' && URL.parse(address)?.origin === origin;
};
