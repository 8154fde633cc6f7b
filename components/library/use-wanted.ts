import { useCallback, useState } from 'preact/hooks';
import { ORDERS, SHELVES, type Wanted } from '../../utils/core/library/find.ts';

/** What is asked of the library is in the address: a link or a reload leads back to it. */
export function useWanted(): readonly [Wanted, (change: Partial<Wanted>) => void] {
  const [wanted, setWanted] = useState(() => wantedIn(location.hash));
  const change = useCallback((parts: Partial<Wanted>) => {
    setWanted((before) => {
      const after = { ...before, ...parts };
      history.replaceState(null, '', hashOf(after) || location.pathname);
      return after;
    });
  }, []);
  return [wanted, change];
}

/** Whatever is in an address; what it does not name is as at first. */
export function wantedIn(hash: string): Wanted {
  const asked = new URLSearchParams(hash.slice(1));
  return {
    shelf: SHELVES.find((each) => each === asked.get('shelf')) ?? 'all',
    query: asked.get('search') ?? '',
    order: ORDERS.find((each) => each === asked.get('order')) ?? 'newest',
    account: asked.get('account'),
    month: asked.get('month'),
  };
}

/** The other way round; empty where everything is as at first. */
export function hashOf({ shelf, query, order, account, month }: Wanted): string {
  const said = new URLSearchParams({
    ...(shelf !== 'all' && { shelf }),
    ...(query.trim() !== '' && { search: query }),
    ...(order !== 'newest' && { order }),
    ...(account !== null && { account }),
    ...(month !== null && { month }),
  });
  return said.size === 0 ? '' : `#${said}`;
}
