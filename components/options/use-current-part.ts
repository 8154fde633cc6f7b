import { useEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../parts/composing.ts';
import { currentPart } from './current-part.ts';

/** Within this of the end, a page is at its end: zoomed, positions are no whole pixels. */
const CLOSE_PX = 2;

/** The id of the part of the page that is read. One that was jumped to is, until the page is moved by hand. */
export function useCurrentPart(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  const jumpedTo = useRef<string | undefined>(undefined);
  useEffect(() => {
    const look = () => {
      const parts = ids.flatMap((id) => {
        const part = document.getElementById(id);
        return part ? [{ id, top: part.getBoundingClientRect().top }] : [];
      });
      const { scrollHeight } = document.documentElement;
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - CLOSE_PX;
      setCurrent(jumpedTo.current ?? currentPart(parts, innerHeight, isAtEnd));
    };
    const jump = () => {
      const id = location.hash.slice(1);
      jumpedTo.current = ids.includes(id) ? id : undefined;
      look();
    };
    const letGo = (event: Event) => {
      // An input method's key moves no page.
      if (event instanceof KeyboardEvent && isComposing(event)) return;
      jumpedTo.current = undefined;
    };
    const grown = new ResizeObserver(look);
    grown.observe(document.body);
    jump();
    addEventListener('scroll', look, { passive: true });
    addEventListener('hashchange', jump);
    for (const hand of HANDS) addEventListener(hand, letGo, { passive: true });
    return () => {
      grown.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('hashchange', jump);
      for (const hand of HANDS) removeEventListener(hand, letGo);
    };
  }, [ids]);
  return current;
}

/** What moves a page: wheel, finger, key, and the scroll bar. */
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
