import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { stepInGrid } from '../../utils/core/grid-step.ts';

interface GridKeys {
  readonly grid: RefObject<HTMLUListElement | null>;
  /** The tile that the Tab key leads to: one stop, however many there are. */
  readonly at: number;
  readonly onFocus: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Lets the arrow keys, Home, and End go through a grid of buttons, as it is laid out at that moment. */
export function useGridKeys(): GridKeys {
  const grid = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!grid.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const tiles = [...grid.current.querySelectorAll('button')];
    const from = tiles.findIndex((it) => it.matches(':focus'));
    const top = tiles[0]?.getBoundingClientRect().top;
    const to = stepInGrid(event.key, from, {
      count: tiles.length,
      columns: tiles.filter((it) => it.getBoundingClientRect().top === top).length,
      rightToLeft: getComputedStyle(grid.current).direction === 'rtl',
    });
    if (from < 0 || to === null) return;
    // Otherwise the page scrolls as well.
    event.preventDefault();
    tiles[to]?.focus();
  };
  return { grid, at, onFocus: setAt, onKeyDown };
}
