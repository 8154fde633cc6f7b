import { useEffect } from 'preact/hooks';
import { watch } from '../../utils/messages.ts';

const EVERY_MS = 5000;

/** Asks the worker for the newest state as long as something is in flight and the page can be seen. */
export function useWatch(inFlight: boolean): void {
  useEffect(() => {
    if (!inFlight) return;
    const ask = () => {
      // The engine goes on without it; only less often.
      if (document.visibilityState === 'visible') watch().catch(() => {});
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [inFlight]);
}
