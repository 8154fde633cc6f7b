import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** State of a question that replaces a button. Closing it returns the focus to the button. */
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
