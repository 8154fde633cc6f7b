import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Whether a question is open in the place of a button; the focus returns to the button after it. */
export function useAsking(): {
  readonly asking: boolean;
  readonly setAsking: (asking: boolean) => void;
  readonly button: RefObject<HTMLButtonElement | null>;
} {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !asking) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return { asking, setAsking, button };
}
