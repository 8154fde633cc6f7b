import { useState } from 'preact/hooks';
import type { Crop } from '../../utils/core/photo/rectangle.ts';
import type { KeptPhoto } from '../hooks/use-photo.ts';
import { PhotoIcon } from './icons.tsx';
import { shapedViewBox } from './view-box.ts';

interface PictureProps {
  readonly photo: KeptPhoto;
  /** The picture's own: where that holds it, it is shown if nothing is stored. No host is asked for it. */
  readonly address?: string;
  readonly alt?: string;
  /** What of the stored picture is shown; absent: all of it. */
  readonly crop?: Crop | undefined;
  /** With a crop, there is another one that ends in `--cropped`, and `--shape`. */
  readonly class: string;
}

/** The stored photo, else a placeholder: never a broken image. */
export function Picture({ photo, address = '', alt = '', crop, class: className }: PictureProps) {
  const [broken, setBroken] = useState<readonly string[]>([]);
  const { takingUntil, problem } = photo.stored ?? {};
  // Looked at by the worker first: a page that showed it unseen would unfold whatever it is.
  const isSafe = !photo.loading && takingUntil === 0 && !problem && address.startsWith('data:');
  const src = [photo.url, isSafe ? address : null].find((url) => url && !broken.includes(url));
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
      onError={() => setBroken([...broken, src])}
    />
  );
}
