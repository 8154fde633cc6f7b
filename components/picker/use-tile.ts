import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pick } from '../../utils/core/photo/offered.ts';
import { previewPicture } from '../../utils/messages.ts';

interface Tile {
  /** A `data:` address; `null` before it has come, and where it does not. */
  readonly shown: string | null;
  /** Its own address, where nobody may read it: for the board alone. */
  readonly remote: string | null;
  /** Asked for once this can be seen. */
  readonly place: RefObject<HTMLLIElement | null>;
}

/** What is shown of an offered picture: the worker has it, as the popup asks no host for what a page has listed. */
export function useTile({ url, preview }: Pick): Tile {
  const brought = preview ?? (url.startsWith('data:') ? url : null);
  const [read, setRead] = useState<string | null>(null);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (brought !== null || !place.current) return;
    let stopped = false;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      previewPicture(url).then((copy) => !stopped && setRead(copy), console.error);
    });
    observer.observe(place.current);
    return () => {
      stopped = true;
      observer.disconnect();
    };
  }, [url, brought]);
  const shown = brought ?? read;
  const isRead = shown?.startsWith('data:') ?? false;
  return { shown: isRead ? shown : null, remote: isRead ? null : shown, place };
}
