/** A picture's file, in a form that a message can carry. */
export interface ReadPicture {
  base64: string;
  /** The file as its site sends it, or a PNG of what the page shows. */
  from: 'fetch' | 'canvas';
}

/**
 * Reads a picture as the page would: with its cookies, its referrer and its `blob:` addresses. Where
 * the site refuses that, the picture is drawn from the page, unless it is another site's.
 *
 * Runs in the page: it is sent there as text, so it uses nothing from outside of itself.
 *
 * @returns null when it can't be had, is no picture, or is larger than `mostBytes`.
 */
export async function readPicture(url: string, mostBytes: number): Promise<ReadPicture | null> {
  const TIMEOUT_MS = 10_000;
  /** A page that is not shown draws none. */
  const FRAME_MS = 200;
  /** A drawing has any size: this long side is enough to speak, in pixels. */
  const DRAWN_PX = 1024;
  const STYLES =
    'fill fill-opacity stroke stroke-width stroke-opacity color opacity font-family font-size font-weight text-anchor stop-color stop-opacity display visibility'.split(
      ' ',
    );

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

  /** Told by the first bytes, as servers send pictures under any type; or else by the type. */
  const isPicture = async (blob: Blob): Promise<boolean> => {
    const head = String.fromCharCode(...new Uint8Array(await blob.slice(0, 12).arrayBuffer()));
    const magic = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:avi|hei|mif))/u;
    return blob.size > 0 && (magic.test(head) || blob.type.startsWith('image/'));
  };

  const it = world.stillspeakElements?.get(url);
  const address = it instanceof HTMLImageElement ? it.currentSrc : url;
  const stop = AbortSignal.timeout(TIMEOUT_MS);
  const fetched = async (credentials: RequestCredentials): Promise<Blob | null> => {
    // biome-ignore lint/style/noRestrictedGlobals: sent to the page, where fetch-bytes.ts is not.
    const { ok, headers, body } = await fetch(address, { credentials, signal: stop });
    if (!body) return null;
    if (!ok || Number(headers.get('content-length')) > mostBytes) {
      await body.cancel();
      return null;
    }
    // Read piece by piece: a server that sends without end must not fill the page's memory.
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const piece of body) {
      size += piece.byteLength;
      if (size > mostBytes) return null;
      pieces.push(piece);
    }
    return new Blob(pieces, { type: headers.get('content-type') ?? '' });
  };

  /** Draws an inline drawing as it looks here, whatever the page's styles add to it. */
  const drawing = async (svg: SVGSVGElement): Promise<Blob | null> => {
    const { width, height } = svg.getBoundingClientRect();
    const scale = Math.min(Math.max(1, DRAWN_PX / Math.max(width, height)), 4);
    const copy = document.importNode(svg, true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(width * scale));
    copy.setAttribute('height', String(height * scale));
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
    for (const [index, it] of [svg, ...svg.querySelectorAll('*')].entries()) {
      const style = getComputedStyle(it);
      for (const name of STYLES)
        copies[index]?.style.setProperty(name, style.getPropertyValue(name));
    }
    for (const use of copy.querySelectorAll('use')) {
      const id = use.href.baseVal.slice(1);
      const used = copy.querySelector(`#${CSS.escape(id)}`) ? null : document.getElementById(id);
      if (used) copy.append(used.cloneNode(true));
    }
    const image = new Image();
    const text = new XMLSerializer().serializeToString(copy);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return painted(image, width * scale, height * scale);
  };

  const painted = (it: CanvasImageSource, width: number, height: number): Promise<Blob | null> => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width);
    canvas.height = Math.round(height);
    canvas.getContext('2d')?.drawImage(it, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  };

  /** What has a name of ours in place of an address. */
  const named = async (it: Element | undefined): Promise<Blob | null> => {
    if (it instanceof HTMLCanvasElement) {
      // A canvas of WebGL can be read only in the frame in which it was drawn.
      await Promise.race([
        new Promise(requestAnimationFrame),
        new Promise((resolve) => setTimeout(resolve, FRAME_MS)),
      ]);
      const blank = await painted(new OffscreenCanvas(it.width, it.height), it.width, it.height);
      const picture = await painted(it, it.width, it.height);
      return picture?.size === blank?.size ? null : picture;
    }
    if (it instanceof HTMLVideoElement) return painted(it, it.videoWidth, it.videoHeight);
    if (it instanceof HTMLImageElement) return painted(it, it.naturalWidth, it.naturalHeight);
    return it instanceof SVGSVGElement ? drawing(it) : null;
  };

  const drawn = async (): Promise<Blob | null> => {
    const img = everything(document).find(
      (it): it is HTMLImageElement => it instanceof HTMLImageElement && it.currentSrc === url,
    );
    if (!img?.complete) return null;
    // A bitmap has the file's own size; naturalWidth is what srcset and sizes make of it.
    const bitmap = await createImageBitmap(img);
    return painted(bitmap, bitmap.width, bitmap.height).finally(() => bitmap.close());
  };

  const base64 = (blob: Blob): Promise<string> =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      // A data: address, with the base64 after its comma.
      reader.onload = () =>
        resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : '');
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });

  // A site that opens its pictures to everyone (`*`) refuses requests with cookies.
  const file = await fetched('include')
    .catch(() => fetched('omit'))
    .catch(() => null);
  if (file && (await isPicture(file))) return { base64: await base64(file), from: 'fetch' };
  const picture = await (it ? named(it) : drawn()).catch(() => null);
  if (!picture || picture.size > mostBytes) return null;
  return { base64: await base64(picture), from: 'canvas' };
}
