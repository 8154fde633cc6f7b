import type { SeenAtClick, Told } from '../core/photo/clicked.ts';
import type { FoundPicture } from '../core/photo/offered.ts';

/**
 * Looks, right after a click in Chrome's menu, for the pictures that may have been meant: under the pointer, within
 * the link, the focus, and the selection.
 *
 * Runs in the page: it is sent there as text, so it uses nothing from outside of itself.
 */
export function findMeant({ srcUrl, mediaType, linkUrl }: Told): SeenAtClick {
  const LEAST_PX = 48;
  const PREVIEW_PX = 240;
  const MOST_NEAR = 3;
  const MOST_ON_THE_WAY = 12;
  /** From where a menu is opened to an entry in it, at most, to the side and down. */
  const WAY_PX = 560;
  /** Of an address; longer ones are a burden to whoever keeps them. */
  const MOST_CHARACTERS = 100_000;
  /** Chrome tells no address over 2 MB. */
  const UNTOLD_CHARACTERS = 2_000_000;

  // The extension's own world of this document remembers what it has named.
  const world: {
    stillspeakElements?: Map<string, Element>;
    stillspeakClicked?: () => { under: Element[]; isSure: boolean };
    chrome?: { dom?: { openOrClosedShadowRoot(it: Element): ShadowRoot | null } };
  } = globalThis as object;
  world.stillspeakElements ??= new Map();
  const names = world.stillspeakElements;
  const nameOf = (it: Element): string => {
    for (const [name, known] of names) if (known === it) return name;
    const name = `element:${crypto.randomUUID()}`;
    names.set(name, it);
    return name;
  };
  const rootOf = (it: Element): ShadowRoot | null =>
    it instanceof HTMLElement
      ? (world.chrome?.dom?.openOrClosedShadowRoot(it) ?? it.shadowRoot)
      : null;
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => {
      const inside = rootOf(it);
      return inside ? [it, ...everything(inside)] : [it];
    });
  const within = (it: Element): Element[] => {
    const inside = rootOf(it);
    return [it, ...everything(it), ...(inside ? everything(inside) : [])];
  };
  const absolute = (address: string, { baseURI }: Node): string => {
    const url = address ? URL.parse(address, baseURI) : null;
    return url && /^(?:https?|data|blob|file):$/u.test(url.protocol) ? url.href : '';
  };
  const area = ({ width, height }: { width: number; height: number }) => width * height;
  const common = (a: DOMRect, b: DOMRect): number =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const isRoot = (it: Element) => it === document.documentElement || it === document.body;

  const all = everything(document);
  const clicked = all.filter((it) => it instanceof HTMLImageElement && it.currentSrc === srcUrl);
  const isSpacer = (it: Element) =>
    it instanceof HTMLImageElement &&
    it.complete &&
    it.naturalWidth < 5 &&
    it.naturalHeight < 5 &&
    area(it.getBoundingClientRect()) > LEAST_PX * LEAST_PX;
  const isBlank = clicked.length > 0 && clicked.every(isSpacer);
  if (mediaType === 'image' && srcUrl && !isBlank) {
    // Chrome has told it, and waits: a large page takes long to look through.
    const none = { named: [], hovered: [], stacked: [], linked: [], focused: [], selected: [] };
    return { ...none, isSure: true, hoverLink: '', near: [], onTheWay: [], text: '', isBlank };
  }

  const small = (it: CanvasImageSource, width: number, height: number): HTMLCanvasElement => {
    const scale = Math.min(1, PREVIEW_PX / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(it, 0, 0, canvas.width, canvas.height);
    return canvas;
  };
  /** What only this page can show, with a small copy where the page may make one. */
  const shown = (
    kind: FoundPicture['kind'],
    it: Element & CanvasImageSource,
    size: { width: number; height: number },
  ): FoundPicture[] => {
    const found = { kind, url: nameOf(it), width: size.width, height: size.height };
    try {
      const copy = small(it, size.width, size.height);
      const { data } = copy.getContext('2d')?.getImageData(0, 0, copy.width, copy.height) ?? {};
      if (!data?.some((value) => value > 0)) {
        // Nothing is drawn on it, and it hides nothing; or it is one of WebGL, which reads as empty.
        return it instanceof HTMLCanvasElement && !it.getContext('2d') ? [found] : [];
      }
      return [{ ...found, preview: copy.toDataURL('image/jpeg', 0.7) }];
    } catch {
      // Another site's picture was drawn on it.
      return [found];
    }
  };
  const sizeOf = (it: Element): { width: number; height: number } => {
    const { width, height } = it.getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  };
  const element = (it: Element): FoundPicture[] => {
    const box = sizeOf(it);
    const at = (kind: FoundPicture['kind'], address: string): FoundPicture[] => {
      const url = absolute(address, it);
      return url ? [{ kind, url, ...box }] : [];
    };
    if (it instanceof HTMLImageElement) {
      const [found] = at('img', it.currentSrc || it.src);
      const size = { width: it.naturalWidth || box.width, height: it.naturalHeight || box.height };
      if (!found || Math.min(size.width, size.height) < 5) return [];
      return found.url.length > MOST_CHARACTERS ? shown('img', it, size) : [{ ...found, ...size }];
    }
    if (it instanceof HTMLCanvasElement) return shown('canvas', it, it);
    if (it instanceof HTMLVideoElement) {
      const size = { width: it.videoWidth, height: it.videoHeight };
      return it.readyState >= 2 && size.width > 0
        ? shown('frame', it, size)
        : at('poster', it.poster);
    }
    if (it instanceof HTMLInputElement && it.type === 'image') return at('img', it.src);
    if (it instanceof SVGImageElement) return at('svg', it.href.baseVal);
    if (!(it instanceof SVGSVGElement) || it.ownerSVGElement) return [];
    return [{ kind: 'svg', url: nameOf(it), ...box }];
  };
  const painted = (it: Element): FoundPicture[] => {
    const size = sizeOf(it);
    return [null, '::before', '::after'].flatMap((part) => {
      const { backgroundImage, maskImage, content } = getComputedStyle(it, part);
      if (part && content === 'none') return [];
      return [
        ...`${backgroundImage} ${maskImage} ${content}`.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gu),
      ]
        .map(([, address = '']) => absolute(address.replaceAll(/\\(.)/gu, '$1'), it))
        .filter((url) => url && !url.startsWith(`${document.URL.split('#')[0]}#`))
        .map((url): FoundPicture => ({ kind: 'background', url, ...size }));
    });
  };
  /** The pictures that an element itself shows, where it can be seen and is no icon. */
  const pictures = (it: Element): FoundPicture[] => {
    const { width, height } = it.getBoundingClientRect();
    if (
      Math.min(width, height) < LEAST_PX ||
      !it.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
      return [];
    const own = element(it);
    return own.length > 0 ? own : painted(it);
  };

  const { under: hovered, isSure } = world.stillspeakClicked?.() ?? { under: [], isSure: false };
  const chain = hovered.filter((it) => !isRoot(it));
  const [top] = chain;
  const box = top?.getBoundingClientRect() ?? new DOMRect();
  const screen = innerWidth * innerHeight;
  const around = chain.map((it, index) => ({
    it,
    isWall: index > 0 && area(it.getBoundingClientRect()) > screen * 0.8,
  }));
  const isOpaque = (it: Element) =>
    /^rgb\(|, ?(?:1|0\.9\d*)\)$/u.test(getComputedStyle(it).backgroundColor);
  /** What hides all that is not in it. */
  const front = chain.find(isOpaque);
  const order = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const rank = (it: Element) => (order.includes(it) ? order.indexOf(it) : order.length);
  const stacked = () =>
    all
      .filter((it) => !isRoot(it) && !chain.includes(it) && (!front || front.contains(it)))
      .filter((it) => common(it.getBoundingClientRect(), box) >= area(box) * 0.6)
      .reverse()
      .sort((a, b) => rank(a) - rank(b))
      .flatMap(pictures);

  const hrefOf = (it: Element): string =>
    it instanceof HTMLAnchorElement && it.hasAttribute('href')
      ? it.href
      : it instanceof SVGAElement
        ? absolute(it.href.baseVal, it)
        : '';
  const links = linkUrl ? all.filter((it) => hrefOf(it) === linkUrl) : [];
  const touched = links.filter((it) => hovered.includes(it) || it.matches(':focus-within'));
  const focus = document.activeElement;
  const selection = getSelection();
  const range =
    selection && selection.rangeCount > 0 && !selection.isCollapsed
      ? selection.getRangeAt(0)
      : null;
  const chosen =
    focus instanceof HTMLTextAreaElement || focus instanceof HTMLInputElement
      ? focus.value.slice(focus.selectionStart ?? 0, focus.selectionEnd ?? 0)
      : '';
  const byChrome = (it: Element) =>
    mediaType === 'video'
      ? it instanceof HTMLVideoElement && it.currentSrc === (srcUrl ?? '')
      : mediaType === 'image' &&
        !srcUrl &&
        it instanceof HTMLImageElement &&
        it.currentSrc.length > UNTOLD_CHARACTERS;
  const named = all.filter(byChrome);
  const pointed = named.filter((it) => hovered.includes(it));
  /** How far an element's box is from that under the pointer, in pixels. */
  const gap = (it: Element): number => {
    const { left, right, top: upper, bottom } = it.getBoundingClientRect();
    const across = Math.max(left - box.right, box.left - right, 0);
    return Math.hypot(across, Math.max(upper - box.bottom, box.top - bottom, 0));
  };
  const near = (most: number, isThere: (it: Element) => boolean = () => true): FoundPicture[] => {
    const found: FoundPicture[] = [];
    const there = all.filter((it) => !isRoot(it) && isThere(it));
    const others = there.map((it) => ({ it, far: gap(it) }));
    for (const { it } of others.sort((a, b) => a.far - b.far)) {
      if (found.length >= most) break;
      found.push(...pictures(it));
    }
    return found;
  };
  const { x, y, width, height } = box;
  const way = new DOMRect(x - WAY_PX, y - WAY_PX, width + WAY_PX, height + WAY_PX);
  const isOnTheWay = (it: Element) => !top || common(it.getBoundingClientRect(), way) > 0;
  return {
    isSure,
    hoverLink: hovered.map(hrefOf).find((href) => href) ?? '',
    named: (pointed.length > 0 ? pointed : named).flatMap(element),
    hovered:
      around
        .filter(({ isWall }) => !isWall)
        // What is in a shadow tree is told as that which holds the tree.
        .flatMap(({ it }, index) => [
          pictures(it),
          ...(index === 0 && isSure && rootOf(it) ? [within(it).flatMap(pictures)] : []),
        ])
        .find((found) => found.length > 0) ?? [],
    stacked: top ? stacked() : [],
    linked: (touched.length > 0 ? touched : links).flatMap(within).flatMap(pictures),
    focused: focus && !isRoot(focus) ? within(focus).flatMap(pictures) : [],
    selected: range ? all.filter((it) => range.intersectsNode(it)).flatMap(pictures) : [],
    near: [
      ...(top ? near(MOST_NEAR) : []),
      ...around.filter(({ isWall }) => isWall).flatMap(({ it }) => pictures(it)),
    ],
    onTheWay: isSure ? [] : near(MOST_ON_THE_WAY, isOnTheWay),
    text: chosen || (selection?.toString() ?? ''),
    isBlank,
  };
}
