import { isHeygenAddress } from './media-address.ts';
import { isPrivateHost } from './private-host.ts';

/** Who has named an address, and for what: that decides how far a request for it may go. */
export type Purpose =
  /** We: a file of the extension itself, by its path. */
  | { readonly kind: 'own' }
  /** The browser: what it handed over as a `data:` address. */
  | { readonly kind: 'inline' }
  /** HeyGen: a picture of a video or a face. */
  | { readonly kind: 'still' }
  /** HeyGen: the captions of a video. */
  | { readonly kind: 'captions' }
  /** HeyGen: a video, to hand its file on. */
  | { readonly kind: 'video' }
  /** The person, by a click on this very picture. With cookies only in a tab where it was clicked. */
  | { readonly kind: 'clicked'; readonly cookies?: true }
  /** The person has typed it: a recording. */
  | { readonly kind: 'typed' }
  /** The person has dragged it here, but what that is the page alone has said. */
  | { readonly kind: 'dragged' }
  /** A page, in the place of the clicked one or to choose from. */
  | { readonly kind: 'offered'; readonly pageUrl: string };

/** What holds for all requests of one purpose. */
interface Rule {
  readonly schemes: RegExp;
  /** Nothing larger is read. */
  readonly mostBytes: number;
  /** What the answer may say it is; pictures are told by their bytes, as many servers call them anything. */
  readonly types?: RegExp;
  /** Where a redirect leads can be seen only once it has been followed. */
  readonly redirects?: true;
}

const MB = 1024 * 1024;
/** Larger than what HeyGen takes: it is made smaller here. */
const PICTURE = { schemes: /^(?:https?|data):$/u, mostBytes: 128 * MB } as const;

const RULES: Readonly<Record<Purpose['kind'], Rule>> = {
  own: { schemes: /^$/u, mostBytes: 32 * MB },
  // It is in memory already.
  inline: { schemes: /^data:$/u, mostBytes: Number.POSITIVE_INFINITY },
  still: {
    schemes: /^https:$/u,
    mostBytes: 32 * MB,
    types: /^(?:image\/|application\/octet-stream|binary\/)/u,
  },
  captions: {
    schemes: /^https:$/u,
    mostBytes: 4 * MB,
    types: /^(?:text\/(?!html)|application\/(?:octet-stream|x-subrip)|binary\/)/u,
  },
  video: {
    schemes: /^https:$/u,
    mostBytes: 512 * MB,
    types: /^(?:video\/|application\/octet-stream|binary\/)/u,
  },
  clicked: { ...PICTURE, redirects: true },
  typed: {
    schemes: /^https:$/u,
    mostBytes: 50 * MB,
    types: /^(?:audio\/|video\/|application\/(?:octet-stream|ogg)|binary\/)/u,
    redirects: true,
  },
  dragged: { ...PICTURE, redirects: true },
  offered: PICTURE,
};

/** How an address is asked for. */
export type Manner = Pick<Rule, 'mostBytes' | 'types'> & {
  readonly credentials: 'omit' | 'include';
  readonly redirect: 'follow' | 'error';
};

/** @returns `null` where the address may not be asked for at all. */
export function mannerFor(address: string, purpose: Purpose): Manner | null {
  const rule = RULES[purpose.kind];
  if (!isAllowed(address, purpose, rule)) return null;
  const cookies = purpose.kind === 'clicked' && purpose.cookies === true;
  return {
    mostBytes: rule.mostBytes,
    ...(rule.types ? { types: rule.types } : {}),
    credentials: cookies ? 'include' : 'omit',
    // Cookies would be given to whomever it leads to.
    redirect: rule.redirects && !cookies ? 'follow' : 'error',
  };
}

/** Whether an answer may be read that came from another address than was asked: the person has clicked only that one. */
export function mayEndAt(end: string, asked: string): boolean {
  const [from, to] = [URL.parse(asked), URL.parse(end)];
  if (!from || !to) return false;
  return from.origin === to.origin || isOpen(to, from.protocol);
}

function isAllowed(address: string, purpose: Purpose, { schemes }: Rule): boolean {
  if (purpose.kind === 'own') return /^\/[\w.-]+$/u.test(address);
  const url = URL.parse(address);
  if (!url || !schemes.test(url.protocol) || url.username !== '' || url.password !== '')
    return false;
  if (url.protocol === 'data:') return true;
  switch (purpose.kind) {
    case 'still':
    case 'captions':
    case 'video':
      return isHeygenAddress(address) && !isApi(url);
    case 'clicked':
      return !isApi(url);
    case 'offered':
      return isOpen(url, URL.parse(purpose.pageUrl)?.protocol);
    case 'typed':
    case 'dragged':
    case 'inline':
      return isOpen(url);
  }
}

/** Anybody's on the internet, and no less safe than where it was named. */
function isOpen(url: URL, namedBy?: string): boolean {
  if (!/^https?:$/u.test(url.protocol) || isApi(url) || isPrivateHost(url.hostname)) return false;
  return !(url.protocol === 'http:' && namedBy === 'https:');
}

/** The client alone asks it: this extension's own permission would add the person's cookies there. */
const isApi = ({ hostname }: URL): boolean => hostname.replace(/\.$/u, '') === 'api.heygen.com';
