import type { Colours } from './quadrants.ts';

/** What the first bytes of a file say it is; `none` is no picture at all. */
export type Format =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'jxl'
  | 'heic'
  | 'gif'
  | 'bmp'
  | 'ico'
  | 'svg'
  | 'none';

/** A file that is made when somebody first asks for it, once in a process. */
export interface Picture {
  readonly is: Format;
  /** As shown, with its rotation; absent where nothing can be shown. */
  readonly looks?: { readonly width: number; readonly height: number; readonly colours: Colours };
  bytes(): Promise<Buffer>;
}

/** The media type that belongs to a format. */
export function mediaType(format: Format): string {
  if (format === 'none') return 'image/jpeg';
  if (format === 'ico') return 'image/x-icon';
  return format === 'svg' ? 'image/svg+xml' : `image/${format}`;
}

/** The usual ending of a file's name. */
export function extension(format: Format): string {
  return format === 'jpeg' || format === 'none' ? 'jpg' : format;
}

/** Does something at its first call and remembers what came of it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A file that shows something. */
export function picture(
  is: Format,
  looks: Picture['looks'],
  make: () => Buffer | Promise<Buffer>,
): Picture {
  return { is, ...(looks && { looks }), bytes: once(async () => make()) };
}
