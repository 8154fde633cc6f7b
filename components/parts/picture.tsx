import { useState } from 'preact/hooks';
import type { KeptPhoto } from '../hooks/use-photo.ts';
import { PhotoIcon } from './icons.tsx';

/** A `blob:` URL works only in the page that made it. */
const FETCHABLE = /^(?:https?|data):/u;

interface PictureProps {
  readonly photo: KeptPhoto;
  /** The picture's URL on the web, if nothing of it is stored. */
  readonly remote?: string;
  readonly alt?: string;
  readonly class: string;
}

/** The stored photo, else the one on the web, else a placeholder: never a broken image. */
export function Picture({ photo, remote, alt = '', class: className }: PictureProps) {
  const [broken, setBroken] = useState<readonly string[]>([]);
  const src = [photo.url, !photo.loading && remote && FETCHABLE.test(remote) ? remote : null].find(
    (url) => url && !broken.includes(url),
  );
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
  return (
    <img
      class={className}
      src={src}
      alt={alt}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken([...broken, src])}
    />
  );
}
