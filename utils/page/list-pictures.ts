import type { FoundPicture } from '../core/photo/offered.ts';

/**
 * Lists the pictures of a frame, the largest first: for choosing one that can't be right-clicked,
 * because something lies over it or it is painted by CSS.
 *
 * Runs in the page: it is sent there as text, so it uses nothing from outside of itself.
 */
export function listPictures(): FoundPicture[] {
  const LEAST_PX = 64;
  const MOST_PICTURES = 200;
  /** Of all addresses together: some hold the picture itself. */
  const MOST_CHARACTERS = 32 * 1024 * 1024;
  /** Of what a page says of one picture; a page could say any amount. */
  const MOST_WORDS = 2000;

  const world: {
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
  const absolute = (address: string, { baseURI }: Node): string => {
    const url = address ? URL.parse(address, baseURI) : null;
    return url && /^(?:https?|data|blob):$/u.test(url.protocol) ? url.href : '';
  };
  const found = (
    kind: FoundPicture['kind'],
    url: string,
    size: { width: number; height: number },
  ): FoundPicture => {
    const [width, height] = [Math.round(size.width), Math.round(size.height)];
    return { url, width, height, kind };
  };

  /** The widest that is offered for an image: by its srcset, or by its picture's sources. */
  const image = (it: HTMLImageElement): FoundPicture[] => {
    const sources = [...(it.closest('picture')?.querySelectorAll('source') ?? [])].filter(
      ({ type }) => !type || /^image\/(?:jpe?g|a?png|gif|webp|avif|bmp|jxl|svg)/iu.test(type),
    );
    const chosen = sources.find(({ srcset, media }) => srcset && matchMedia(media).matches);
    // Under another media query there may be another crop.
    const media = chosen?.media ?? '';
    const all = [...sources.filter((source) => source.media === media), ...(media ? [] : [it])];
    // A picture that has not come yet has only the size that is kept free for it.
    const wide = it.naturalWidth || it.width;
    const high = it.naturalHeight || it.height;
    const offers = all
      .flatMap(({ srcset }) => [...srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([^,]*))?/gu)])
      .map(([, address = '', size]) => ({
        url: absolute(address, it),
        width: Number.parseFloat(size || '1') * (size?.includes('w') ? 1 : wide),
      }));
    const shown = absolute(it.currentSrc || it.src, it);
    const now = offers.find(({ url }) => url === shown) ?? { url: shown, width: wide };
    const { url, width } = offers.reduce((best, it) => (it.width > best.width ? it : best), now);
    const late = it.dataset.src ?? it.dataset.original ?? it.dataset.lazySrc;
    // What is a stand-in of some pixels only is shown at the size of the picture to come.
    return late && url === shown && it.naturalWidth < LEAST_PX
      ? [found('img', absolute(late, it), it)]
      : [found('img', url, { width, height: wide > 0 ? (high * width) / wide : 0 })];
  };

  /** A canvas is listed as its picture, unless another site's picture was drawn on it. */
  const canvas = (it: HTMLCanvasElement): FoundPicture[] => {
    if (it.width < LEAST_PX || it.height < LEAST_PX) return [];
    const blank = document.createElement('canvas');
    blank.width = it.width;
    blank.height = it.height;
    try {
      const url = it.toDataURL();
      // With nothing on it, it is an overlay, or WebGL's, which is read as empty between frames.
      return url === blank.toDataURL() ? [] : [found('canvas', url, it)];
    } catch {
      return [];
    }
  };

  /** By what the page calls it, for those who can't see it. */
  const named = (it: Element, pictures: FoundPicture[]): FoundPicture[] => {
    const alt = [it.ariaLabel, it.getAttribute('alt'), it.getAttribute('title')].find((name) =>
      name?.trim(),
    );
    return alt ? pictures.map((each) => ({ ...each, alt: alt.slice(0, MOST_WORDS) })) : pictures;
  };
  const element = (it: Element): FoundPicture[] => {
    const box = it.getBoundingClientRect();
    if (it instanceof HTMLImageElement) return image(it);
    if (it instanceof HTMLCanvasElement) return canvas(it);
    if (it instanceof HTMLInputElement && it.type === 'image') return [found('img', it.src, box)];
    if (it instanceof HTMLVideoElement && it.poster) return [found('poster', it.poster, box)];
    if (!(it instanceof SVGImageElement)) return [];
    return [found('svg', absolute(it.href.baseVal, it), box)];
  };

  /** What CSS paints behind an element, before it and after it. */
  const backgrounds = (it: Element): FoundPicture[] =>
    [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(it, part);
      if (part && style.content === 'none') return [];
      const { width, height } = it.getBoundingClientRect();
      const box = part
        ? {
            width: Number.parseFloat(style.width) || width,
            height: Number.parseFloat(style.height) || height,
          }
        : { width, height };
      return (
        [...`${style.backgroundImage} ${style.content}`.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gu)]
          .map(([, address = '']) => address.replaceAll(/\\(.)/gu, '$1'))
          // A fragment alone is a drawing of the page itself.
          .filter((address) => !address.startsWith('#'))
          .map((address) => found('background', absolute(address, it), box))
      );
    });

  const all = everything(document);
  const pictures = new Map<string, FoundPicture>();
  let room = MOST_CHARACTERS;
  // An image knows its own size, a background only its element's: the image comes first.
  const everywhere = [element, backgrounds].flatMap((kind) =>
    all.flatMap((it) => named(it, kind(it))),
  );
  for (const picture of everywhere) {
    const { url, width, height, kind } = picture;
    const known = pictures.get(url);
    if (!url || width < LEAST_PX || height < LEAST_PX) continue;
    if (!known || (known.kind === kind && known.width < width)) {
      pictures.set(url, { ...(known?.alt ? { alt: known.alt } : {}), ...picture });
    }
  }
  return [...pictures.values()]
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, MOST_PICTURES)
    .filter(({ url }) => {
      room -= url.length;
      return room >= 0;
    });
}
