import { useEffect } from 'preact/hooks';
import { bringIntoView } from '../parts/into-view.ts';

/** Chrome makes its popup as high as its page within this time, in milliseconds, if it can. */
const GROWN_MS = 250;
/** In a window as low as this, in pixels, the page scrolls as a whole: nothing may stick. */
const LOW_PX = 440;

/**
 * Where the screen leaves a popup less height than Chrome's own limit, the page keeps to what there is: Chrome would
 * make room for a scroll bar beside a page that is higher. The style sheet takes it from `--room`.
 */
export function Room(): null {
  useEffect(() => {
    const root = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let room = 0;
    const measure = () => {
      if (root.scrollHeight <= innerHeight || innerHeight <= LOW_PX) return;
      room = innerHeight;
      root.style.setProperty('--room', `${room}px`);
      if (document.activeElement) bringIntoView(document.activeElement);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(measure, GROWN_MS);
    };
    const measureAnew = () => {
      // Without the scroll bar it is narrower again, and as high.
      if (innerHeight === room) return;
      root.style.removeProperty('--room');
      wait();
    };
    const observer = new ResizeObserver(wait);
    observer.observe(document.body);
    addEventListener('resize', measureAnew);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      removeEventListener('resize', measureAnew);
    };
  }, []);
  return null;
}
