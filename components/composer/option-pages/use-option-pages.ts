import type { ComponentType } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lazyCode, useLazy } from '../../parts/lazy.tsx';
import type { OptionPagesProps } from './option-pages.tsx';
import type { OptionPage } from './pages.ts';

const OPTION_PAGES = lazyCode(async () => (await import('./option-pages.tsx')).OptionPages);

export interface OptionPagesState {
  /** What is shown in the place of the composer's fields; `null`: they are. */
  readonly shown: OptionPage | 'all' | null;
  readonly Pages: ComponentType<OptionPagesProps> | undefined;
  readonly failed: boolean;
  /** Resolves once the page is loaded, or can't be. */
  readonly show: (page: OptionPage | 'all') => Promise<void>;
  /** From a page to where it was opened, and from the list of all to the composer. */
  readonly back: () => void;
  readonly close: () => void;
  /** The same, without the focus back on what opened them: it goes elsewhere. */
  readonly leave: () => void;
}

/** Held by the form: it opens the page on which something keeps the video from being created. */
export function useOptionPages(): OptionPagesState {
  const [page, setPage] = useState<OptionPage | 'all' | null>(null);
  /** A page that was not opened from the list does not lead back to it. */
  const [listed, setListed] = useState(false);
  const opener = useRef<Element | null>(null);
  const { Loaded, failed, fetchCode } = useLazy(OPTION_PAGES);
  const shown = Loaded ? page : null;
  const wasShown = useRef(shown);
  useLayoutEffect(() => {
    const closed = wasShown.current !== null && shown === null;
    wasShown.current = shown;
    if (closed && opener.current instanceof HTMLElement) opener.current.focus();
  }, [shown]);

  const show = useCallback(
    (next: OptionPage | 'all') => {
      setPage((before) => {
        if (before === null) opener.current = document.activeElement;
        setListed(next === 'all' || before === 'all');
        return next;
      });
      return fetchCode();
    },
    [fetchCode],
  );
  const close = useCallback(() => setPage(null), []);
  const leave = useCallback(() => {
    opener.current = null;
    setPage(null);
  }, []);
  const back = () => setPage(page !== 'all' && listed ? 'all' : null);
  return { shown, Pages: Loaded, failed, show, back, close, leave };
}
