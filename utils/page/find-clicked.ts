/** What a frame knows of the picture that was clicked in it. */
export interface ClickedPicture {
  /** Addresses at which the page may have it larger, best first. None is sure to answer. */
  better: string[];
  /** What can be seen of it, in CSS pixels of what the tab shows, pinch zoom included; null when nothing can. */
  rect: { x: number; y: number; width: number; height: number } | null;
  devicePixelRatio: number;
  /** Something else that can be seen lies over it. */
  isCovered: boolean;
  /** Its own size in pixels; null where the page does not know. */
  size: { width: number; height: number } | null;
}

/**
 * Finds the clicked picture, and where the page has it larger. Of two alike a JPEG or PNG is the
 * better one: HeyGen takes it as it is.
 *
 * Runs in the page: it is sent there as text, so it uses nothing from outside of itself.
 */
export function findClicked(srcUrl: string): ClickedPicture {
  const GRID = 7;
  /** More are never tried. */
  const MOST_BETTER = 20;
  /** Of what lies over a picture, in square pixels: less is a line. */
  const LEAST_AREA = 64;
  // What find-meant.ts has named is known in the extension's own world of this document.
  const world: {
    stillspeakElements?: Map<string, Element>;
    chrome?: { dom?: { openOrClosedShadowRoot(it: Element): ShadowRoot | null } };
  } = globalThis as object;
  const rootOf = (it: Element): ShadowRoot | null =>
    it instanceof HTMLElement
      ? (world.chrome?.dom?.openOrClosedShadowRoot(it) ?? it.shadowRoot)
      : null;
  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => {
      const inside = rootOf(it);
      return inside ? [it, ...everything(inside)] : [it];
    });
  const absolute = (address: string, from: Node) => URL.parse(address, from.baseURI)?.href ?? '';
  const addresses = (it: Element): string[] => {
    if (it instanceof HTMLImageElement) return [it.currentSrc, it.src];
    if (it instanceof SVGImageElement) return [absolute(it.href.baseVal, it)];
    if (it instanceof HTMLVideoElement) return [it.poster];
    return it instanceof HTMLInputElement ? [it.src] : [];
  };
  const isPaintedBy = (it: Element): boolean =>
    [null, '::before', '::after'].some((part) => {
      const { backgroundImage, content } = getComputedStyle(it, part);
      return [...`${backgroundImage} ${content}`.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gu)].some(
        ([, address = '']) => absolute(address.replaceAll(/\\(.)/gu, '$1'), it) === srcUrl,
      );
    });
  const ancestors = (it: Element): Element[] => {
    const up = it.assignedSlot ?? it.parentNode;
    const next = up instanceof ShadowRoot ? up.host : up;
    return next instanceof Element ? [next, ...ancestors(next)] : [];
  };
  const cut = (a: DOMRect, b: DOMRect): DOMRect => {
    const [x, y] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
    return new DOMRect(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
  };
  /** Where in its element a picture is painted, as object-fit says. */
  const painted = (it: Element): DOMRect => {
    const box = it.getBoundingClientRect();
    if (!(it instanceof HTMLImageElement) || it.naturalWidth === 0) return box;
    const { objectFit, objectPosition } = getComputedStyle(it);
    const own = box.width / it.offsetWidth;
    const contain = Math.min(box.width / it.naturalWidth, box.height / it.naturalHeight);
    const ratios = { contain, none: own, 'scale-down': Math.min(own, contain) };
    const ratio = new Map(Object.entries(ratios)).get(objectFit);
    if (ratio === undefined) return box;
    const [width, height] = [it.naturalWidth * ratio, it.naturalHeight * ratio];
    const at = (part = '', room = 0) =>
      (part.endsWith('%') ? room / 100 : own) * (Number.parseFloat(part) || 0);
    const [x, y] = objectPosition.split(' ');
    const [left, top] = [box.x + at(x, box.width - width), box.y + at(y, box.height - height)];
    return cut(box, new DOMRect(left, top, width, height));
  };
  /** Zoomed in by two fingers, the tab shows a part of the viewport, larger. */
  const {
    offsetLeft,
    offsetTop,
    width: seenWidth,
    height: seenHeight,
    scale,
  } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
    scale: 1,
  };
  const pinched = ({ x, y, width, height }: DOMRect) => ({
    x: (x - offsetLeft) * scale,
    y: (y - offsetTop) * scale,
    width: width * scale,
    height: height * scale,
  });
  /** What is left of it within the viewport and whatever scrolls or crops it there. */
  const visible = (it: Element): DOMRect => {
    const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
    const shown = new DOMRect(offsetLeft, offsetTop, seenWidth, seenHeight);
    let box = cut(cut(painted(it), new DOMRect(0, 0, clientWidth, clientHeight)), shown);
    let { position } = getComputedStyle(it);
    for (const crop of ancestors(it)) {
      const style = getComputedStyle(crop);
      // The body hands what it has of this to the viewport.
      if (position === 'fixed' || crop === document.body) break;
      if (position === 'absolute' && style.position === 'static') continue;
      position = style.position;
      if (style.overflow !== 'visible' && !/^(?:inline|contents)$/u.test(style.display))
        box = cut(box, crop.getBoundingClientRect());
    }
    return box;
  };
  /** An address and the width of what is there; half a pixel more for what HeyGen takes. */
  const offer = (url: string, size: string, unit: number) => {
    const pixels = Number.parseFloat(size) * (size.includes('w') ? 1 : unit);
    return { url, worth: pixels + (/\.(?:jpe?g|png)(?:[?#]|$)/iu.test(url) ? 0.5 : 0) };
  };
  const offers = (it: Element, unit: number) =>
    [...it.attributes]
      .filter(({ name }) => /^(?:data-.*)?srcset$/u.test(name))
      .flatMap(({ value }) => [...value.matchAll(/([^\s,]\S*[^\s,])(?:\s+([^,]*))?/gu)])
      .map(([, address = '', size]) => offer(absolute(address, it), size || '1x', unit));
  const file = /^[^\s:]+\.(?:jpe?g|png|webp|avif|jxl)$/iu;
  /** What data attributes with such names say, where that looks like an address. */
  const told = (by: Element[], names: RegExp): string[] =>
    by.flatMap((it) =>
      [...it.attributes]
        .filter(({ name }) => names.test(name) && !/thumb|small|low|holder|blur|set$/u.test(name))
        .filter(({ value }) => /^(?:https?:|\.{0,2}\/)\S+$/u.test(value) || file.test(value))
        .map(({ value }) => absolute(value, it)),
    );
  const better = (it: Element): string[] => {
    const links = ancestors(it).filter((up) => up instanceof HTMLAnchorElement);
    // With a colon it is a wiki's page about the file.
    const linked = links.filter(({ pathname }) => file.test(pathname)).map(({ href }) => href);
    const whole = /^data-.*(?:full|large|zoom|orig|hi-?res|high-?res|pin-media)/u;
    const lazy = /^data-(?:.*[-_])?(?:src|lazy|echo|img|image)$/u;
    const sources = [...(it.closest('picture')?.querySelectorAll('source') ?? [])].filter(
      ({ type }) => !type || /^image\/(?:jpe?g|a?png|gif|webp|avif|bmp|jxl|svg)/iu.test(type),
    );
    // Under another media query there may be another crop.
    const media = sources.find((one) => one.srcset && matchMedia(one.media).matches)?.media ?? '';
    const img = it instanceof HTMLImageElement && !media ? [it] : [];
    const unit = it instanceof HTMLImageElement ? it.naturalWidth || it.width : 1;
    const all = [...sources.filter((source) => source.media === media), ...img];
    const offered = all.flatMap((one) => offers(one, unit));
    const now = offered.find(({ url }) => url === srcUrl);
    // The src stands beside sizes by x as 1x; beside widths its own is not known.
    const bare = all.some(({ srcset }) => /\s\d+w/u.test(srcset)) ? [] : img;
    const larger = [...offered, ...bare.map(({ src }) => offer(src, '1x', unit))]
      .filter(({ worth }) => worth > (now ?? offer(srcUrl, '1x', unit)).worth)
      .sort((a, b) => b.worth - a.worth)
      .map(({ url }) => url)
      .slice(0, 3);
    // What a srcset has offered is no stand-in for a picture to come.
    const late = now ? [] : told([it], lazy);
    const found = [...linked, ...told([it, ...links], whole), ...larger, ...late];
    return found.filter((url) => /^(?:https?|data|blob):/u.test(url) && url !== srcUrl);
  };
  const seen = { opacityProperty: true, visibilityProperty: true };
  /** In the place of one that has not come there is a sign for that. */
  const hasCome = (it: Element) => !(it instanceof HTMLImageElement) || it.naturalWidth > 0;
  const all = everything(document);
  const paints = (it: Element): boolean => {
    if (!it.checkVisibility(seen)) return false;
    const { backgroundColor, backgroundImage } = getComputedStyle(it);
    return (
      it instanceof SVGElement ||
      /^(?:img|video|canvas|iframe|object|embed|input|button|select|textarea)$/u.test(
        it.localName,
      ) ||
      backgroundImage !== 'none' ||
      !/, ?0\)$|^transparent$/u.test(backgroundColor) ||
      [...it.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    );
  };
  /** Looked for on a grid, and among what lets the pointer through, which can't be found so. */
  const isCovered = (it: Element, box: DOMRect): boolean => {
    const behind = new Set([it, ...ancestors(it)]);
    const within = it.getRootNode();
    const roots = within instanceof ShadowRoot ? [document, within] : [document];
    const over = (x: number, y: number) =>
      roots.some((root) => {
        const stack = root.elementsFromPoint(x, y);
        const end = stack.findIndex((one) => behind.has(one));
        return stack.slice(0, end === -1 ? 0 : end).some((one) => !isPart(one) && paints(one));
      });
    const isPart = (one: Element) => it instanceof SVGElement && it.contains(one);
    const steps = Array.from({ length: GRID }, (_, index) => (index + 0.5) / GRID);
    const { x, y, width, height } = box;
    if (steps.some((across) => steps.some((down) => over(x + width * across, y + height * down))))
      return true;
    return all.some((one) => {
      const common = cut(one.getBoundingClientRect(), box);
      return (
        common.width * common.height > LEAST_AREA &&
        it.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING &&
        getComputedStyle(one).pointerEvents === 'none' &&
        paints(one)
      );
    });
  };
  const named = world.stillspeakElements?.get(srcUrl);
  const shown = named ? [named] : all.filter((it) => srcUrl && addresses(it).includes(srcUrl));
  const [clicked] = (shown.length > 0 ? shown : all.filter(isPaintedBy))
    .map((it) => ({
      it,
      box: hasCome(it) && it.checkVisibility(seen) ? visible(it) : new DOMRect(),
    }))
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  const { x, y, width, height } = clicked?.box ?? new DOMRect();
  const img = clicked?.it instanceof HTMLImageElement && hasCome(clicked.it) ? clicked.it : null;
  return {
    better: [...new Set(clicked && better(clicked.it))].slice(0, MOST_BETTER),
    rect: width > 0 && height > 0 ? pinched(new DOMRect(x, y, width, height)) : null,
    devicePixelRatio,
    isCovered: clicked !== undefined && width > 0 && isCovered(clicked.it, clicked.box),
    size: img && { width: img.naturalWidth, height: img.naturalHeight },
  };
}
