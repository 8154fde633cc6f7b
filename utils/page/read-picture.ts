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

  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) =>
      it.shadowRoot ? [it, ...everything(it.shadowRoot)] : [it],
    );

  /** Told by the first bytes, as servers send pictures under any type; or else by the type. */
  const isPicture = async (blob: Blob): Promise<boolean> => {
    const head = String.fromCharCode(...new Uint8Array(await blob.slice(0, 12).arrayBuffer()));
    const magic = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:avi|hei|mif))/u;
    return blob.size > 0 && (magic.test(head) || blob.type.startsWith('image/'));
  };

  const stop = AbortSignal.timeout(TIMEOUT_MS);
  const fetched = async (credentials: RequestCredentials): Promise<Blob | null> => {
    // biome-ignore lint/style/noRestrictedGlobals: sent to the page, where fetch-bytes.ts is not.
    const { ok, headers, body } = await fetch(url, { credentials, signal: stop });
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

  const drawn = async (): Promise<Blob | null> => {
    const img = everything(document).find(
      (it): it is HTMLImageElement => it instanceof HTMLImageElement && it.currentSrc === url,
    );
    if (!img?.complete) return null;
    // A bitmap has the file's own size; naturalWidth is what srcset and sizes make of it.
    const bitmap = await createImageBitmap(img);
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
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
  const drawing = await drawn().catch(() => null);
  if (!drawing || drawing.size > mostBytes) return null;
  return { base64: await base64(drawing), from: 'canvas' };
}
