/** What a site's addresses say of a picture's size. */
export interface SiteRule {
  readonly site: string;
  /** Fits the host, or the whole address where many hosts run the same software. */
  readonly at: RegExp;
  /** Turns the address of a picture into that of the largest one the site has of it. */
  readonly largest: (url: URL) => void;
}

/** Replaces a part of the path. */
const path =
  (part: RegExp, by: string) =>
  (url: URL): void => {
    url.pathname = url.pathname.replace(part, by);
  };
/** Leaves out what asks for a size. */
const without =
  (...names: readonly string[]) =>
  (url: URL): void => {
    for (const name of names) url.searchParams.delete(name);
  };
/** Asks for another size, where one is asked for. */
const asking =
  (name: string, value: string) =>
  (url: URL): void => {
    if (url.searchParams.has(name)) url.searchParams.set(name, value);
  };
const both =
  (...changes: readonly ((url: URL) => void)[]) =>
  (url: URL): void => {
    for (const change of changes) change(url);
  };
const SIZES = ['w', 'h', 'width', 'height', 'fit', 'crop', 'resize', 'dpr'] as const;

/** The biggest sites' own ways. None is to be trusted: sites change, and not every picture follows. */
export const SITE_RULES: readonly SiteRule[] = [
  {
    site: 'X',
    at: /^https:\/\/pbs\.twimg\.com\//u,
    largest: both(
      asking('name', 'orig'),
      path(/:(?:thumb|small|medium|large)$/u, ':orig'),
      path(/_(?:mini|normal|bigger|x96|\d+x\d+)(?=\.\w+$)/u, ''),
    ),
  },
  {
    site: 'Wikimedia',
    at: /^https:\/\/upload\.wikimedia\.org\/.*\/thumb\//u,
    largest: path(/\/thumb(\/.+)\/[^/]+$/u, '$1'),
  },
  {
    site: 'Shopify',
    at: /^https:\/\/(?:cdn\.shopify\.com\/|[^/]+\/cdn\/shop\/)/u,
    largest: both(
      path(
        /_(?:\d+x\d*|x\d+|pico|icon|thumb|small|compact|medium|large|grande)(?:_crop_\w+)?(?:@\dx)?(?=\.\w+$)/u,
        '',
      ),
      without(...SIZES),
    ),
  },
  {
    site: 'WordPress',
    at: /^https?:\/\/(?:[^/]+\/(?:.*\/)?wp-content\/uploads\/|i\d\.wp\.com\/)/u,
    largest: both(path(/-\d+x\d+(?=\.\w+$)/u, ''), without(...SIZES)),
  },
  {
    site: 'YouTube',
    at: /^https:\/\/(?:i\d?\.ytimg|img\.youtube)\.com\/vi(?:_webp)?\//u,
    largest: both(
      path(/\/(?:default|[ms]qdefault|hqdefault|sddefault|hq720)(?=\.\w+$)/u, '/maxresdefault'),
      (url) => {
        url.search = '';
      },
    ),
  },
  {
    site: 'Google',
    at: /^https:\/\/(?:lh\d|yt\d|blogger)\.(?:googleusercontent|ggpht)\.com\/|^https:\/\/\d\.bp\.blogspot\.com\//u,
    largest: both(
      path(/=[swh]\d+[^/=]*$/u, '=s0'),
      path(/\/[swh]\d+(?:-[\w-]+)?\/(?=[^/]+$)/u, '/s0/'),
    ),
  },
  {
    site: 'Flickr',
    at: /^https:\/\/(?:live|farm\d+)\.staticflickr\.com\//u,
    largest: path(/(\/\d+_[\da-f]+)(?:_[sqtmnwzc])?(?=\.jpg$)/u, '$1_b'),
  },
  {
    site: 'Pinterest',
    at: /^https:\/\/i\.pinimg\.com\//u,
    largest: path(/^\/\d+x(?:\d+)?(?:_RS)?\//u, '/originals/'),
  },
  {
    site: 'Unsplash',
    at: /^https:\/\/(?:images|plus)\.unsplash\.com\//u,
    largest: without(...SIZES),
  },
  { site: 'Imgix', at: /^https:\/\/[^/]+\.imgix\.net\//u, largest: without(...SIZES) },
  {
    site: 'Reddit',
    at: /^https:\/\/preview\.redd\.it\/[^/]+$/u,
    largest: (url) => {
      url.host = 'i.redd.it';
      url.search = '';
    },
  },
  {
    site: 'Amazon',
    at: /^https:\/\/(?:m\.media-amazon|images-[a-z]+\.ssl-images-amazon)\.com\/images\//u,
    largest: path(/\._[^/]+_(?=\.\w+$)/u, ''),
  },
  {
    site: 'eBay',
    at: /^https:\/\/i\.ebayimg\.com\//u,
    largest: path(/\/s-l\d+(?=\.\w+$)/u, '/s-l1600'),
  },
  {
    site: 'Medium',
    at: /^https:\/\/miro\.medium\.com\//u,
    largest: path(/\/resize:[^/]+\//u, '/resize:fit:4800/'),
  },
  {
    site: 'Tumblr',
    at: /^https:\/\/(?:\d+\.)?media\.tumblr\.com\//u,
    largest: both(
      path(/\/s\d+x\d+(?:_c\d)?\//u, '/s2048x3072/'),
      path(/_(?:75sq|100|250|400|500|540|640)(?=\.\w+$)/u, '_1280'),
    ),
  },
  {
    site: 'Etsy',
    at: /^https:\/\/i\.etsystatic\.com\//u,
    largest: path(/\/il_\d+x(?:\d+|N)(?=\.)/u, '/il_fullxfull'),
  },
  {
    site: 'Squarespace',
    at: /^https:\/\/images\.squarespace-cdn\.com\//u,
    largest: asking('format', '2500w'),
  },
  {
    site: 'Wix',
    at: /^https:\/\/static\.wixstatic\.com\/media\//u,
    largest: path(/\/v1\/.*$/u, ''),
  },
  {
    site: 'GitHub',
    at: /^https:\/\/avatars\.githubusercontent\.com\//u,
    largest: without('s', 'size'),
  },
];

/** No site's addresses are longer; in characters. */
const LONGEST_ADDRESS = 4096;

/** Where a site may have a picture larger; nothing where its address is the largest one already. */
export function largestOf(address: string): readonly string[] {
  if (address.length > LONGEST_ADDRESS) return [];
  return SITE_RULES.filter(({ at }) => at.test(address)).flatMap(({ largest }) => {
    const url = new URL(address);
    largest(url);
    return url.href === new URL(address).href ? [] : [url.href];
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the ratio of the sides, which rounding changes a little. */
const SAME_SHAPE = 0.03;

/** Whether what a rule has led to is the same picture, larger: it has the same shape, and more pixels. */
export function isLarger(found: Size, clicked: Size): boolean {
  const [one, other] = [found, clicked].map(({ width, height }) => width / height);
  const isSameShape = Math.abs((one ?? 0) / (other ?? 1) - 1) <= SAME_SHAPE;
  return isSameShape && found.width > clicked.width;
}
