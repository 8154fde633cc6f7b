import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isComposing } from '../parts/composing.ts';
import { isPlainKey } from '../parts/plain-key.ts';
import { focusBeside } from './keys.ts';

interface LibraryKeys {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly onEscape: () => void;
}

/** The keys that work wherever the focus is on the page. */
export function useLibraryKeys({ search, list, onEscape }: LibraryKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || !isPlainKey(event)) return;
      if (event.key === 'Escape') return onEscape();
      if (event.key === '/') search.current?.focus();
      else if (event.key === 'j' && list.current) focusBeside(list.current, 1);
      else if (event.key === 'k' && list.current) focusBeside(list.current, -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
