import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useAsking } from '../../hooks/use-asking.ts';

export interface Cropping {
  /** The photo whose crop is being drawn, in the form's place. */
  readonly photoId: string | null;
  readonly begin: (photoId: string) => void;
  readonly end: () => void;
  /** For the button that began it: it gets the focus back. */
  readonly buttonOf: (photoId: string) => RefObject<HTMLButtonElement | null> | null;
}

export function useCropping(): Cropping {
  const { asking, setAsking, button } = useAsking();
  const [last, setLast] = useState<string | null>(null);
  return {
    photoId: asking ? last : null,
    begin: (photoId) => {
      setLast(photoId);
      setAsking(true);
    },
    end: () => setAsking(false),
    buttonOf: (photoId) => (photoId === last ? button : null),
  };
}
