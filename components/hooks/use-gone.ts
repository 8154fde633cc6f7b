import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** True after unmount, for responses that arrive too late to matter. */
export function useGone(): RefObject<boolean> {
  const gone = useRef(false);
  useLayoutEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return gone;
}
