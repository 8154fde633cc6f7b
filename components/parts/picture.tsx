import { useState } from 'preact/hooks';
import type { Crop } from '../../utils/core/photo/rectangle.ts';
import type { KeptPhoto } from '../hooks/use-photo.ts';
import { PhotoIcon } from './icons.tsx';
import { shapedViewBox } from './view-box.ts';

/** A `blob:` URL works only in the page that made it. */
const FETCHABLE = /^(?:https?|data):/u;

interface PictureProps {
  readonly photo: KeptPhoto;
  /** The picture's URL on the web, if nothing of it is stored. */
  readonly remote?: string;
  readonly alt?: string;
  /** What of the stored picture is shown; absent: all of it. */
  readonly crop?: Crop | undefined;
  /** With a crop, there is another one that ends in `--cropped`, and `--shape`. */
  readonly class: string;
}

/** The stored photo, else the one on the web, else a placeholder: never a broken image. */
export function Picture({ photo, remote, alt = '', crop, class: className }: PictureProps) {
  const [broken, setBroken] = useState<readonly string[]>([]);
  const { takingUntil, problem } = photo.stored ?? {};
  // Looked at by the worker first: a page that showed it unseen would unfold whatever it is.
  const isRemote = !photo.loading && takingUntil === 0 && !problem && FETCHABLE.test(remote ?? '');
  const src = [photo.url, isRemote ? remote : null].find((url) => url && !broken.includes(url));
  if (!src) {
    return (
      <span
        class={`${className} picture__none`}
        {...(alt ? { role: 'img', 'aria-label': alt } : {})}
      >
        {!photo.loading && <PhotoIcon size={24} />}
      </span>
    );
  }
  const shown = src === photo.url ? crop : undefined;
  return (
    <img
      class={shown ? `${className} ${className}--cropped` : className}
      src={src}
      alt={alt}
      style={shapedViewBox(shown)}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken([...broken, src])}
    />
  );
}
