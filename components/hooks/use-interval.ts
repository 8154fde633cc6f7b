import { useEffect, useState } from 'preact/hooks';
import { watch } from '../../utils/messages.ts';

/** The current time in Unix milliseconds, updated every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

const WATCH_MS = 5000;

/**
 * Has the worker poll HeyGen while a job is in flight and the page is visible. Without it the worker polls all the
 * same, only less often.
 */
export function useWatch(inFlight: boolean): void {
  useEffect(() => {
    if (!inFlight) return;
    const ask = () => {
      if (document.visibilityState === 'visible') watch().catch(() => {});
    };
    ask();
    const timer = setInterval(ask, WATCH_MS);
    return () => clearInterval(timer);
  }, [inFlight]);
}
