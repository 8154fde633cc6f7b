import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a foot that sticks to the bottom of the window: what gets the focus is scrolled clear of it. The page's style
 * sheet takes its height from `--foot`, where the window is high enough for a foot to stick.
 */
export function useFoot(): RefObject<HTMLElement | null> {
  const foot = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = foot;
    const { style } = document.documentElement;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      style.setProperty('--foot', `${current.offsetHeight}px`);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty('--foot');
    };
  }, []);
  return foot;
}
