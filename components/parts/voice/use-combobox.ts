import { useState } from 'preact/hooks';

/** Options per page: a list of hundreds opens without a delay. */
const CHUNK = 60;

export interface Combobox {
  readonly open: boolean;
  /** The search text; `null` if nothing was typed. */
  readonly query: string | null;
  /** Index of the highlighted option; -1 for none. */
  readonly active: number;
  /** Number of options to render. */
  readonly drawn: number;
  readonly show: (active: number) => void;
  readonly search: (query: string) => void;
  readonly close: () => void;
  readonly moveTo: (index: number) => void;
  readonly drawMore: () => void;
}

/** State of a searchable list, following the ARIA combobox pattern. */
export function useCombobox(): Combobox {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const [drawn, setDrawn] = useState(CHUNK);

  const moveTo = (index: number) => {
    setActive(index);
    setDrawn((before) => Math.max(before, index + CHUNK / 2));
  };
  return {
    open,
    query,
    active,
    drawn,
    moveTo,
    show(index) {
      setOpen(true);
      moveTo(index);
    },
    search(text) {
      setOpen(true);
      setQuery(text);
      setActive(0);
      setDrawn(CHUNK);
    },
    close() {
      setOpen(false);
      setQuery(null);
      setActive(-1);
      setDrawn(CHUNK);
    },
    drawMore: () => setDrawn((before) => before + CHUNK),
  };
}

/** The index that a key moves the highlight to; `null` if it moves nothing. */
export function destination(key: string, active: number, length: number): number | null {
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return active >= last ? 0 : active + 1;
    case 'ArrowUp':
      return active <= 0 ? last : active - 1;
    case 'PageDown':
      return Math.min(last, active + 8);
    case 'PageUp':
      return Math.max(0, active - 8);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
