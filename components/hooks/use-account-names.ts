import { useCallback, useEffect, useState } from 'preact/hooks';
import { namesOf } from '../../utils/store/account-names.ts';

/** What a person knows accounts by; until that is read, and without one, nothing. */
export function useAccountNames(
  of: readonly (string | null)[],
): (account: string | null) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const accounts = [...new Set(of.flatMap((account) => account ?? []))].join('\n');
  useEffect(() => {
    let stopped = false;
    const ids = accounts === '' ? [] : accounts.split('\n');
    namesOf(ids).then(
      (all) => {
        if (!stopped) setNames(all);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      stopped = true;
    };
  }, [accounts]);
  return useCallback((account) => names.get(account ?? '') ?? '', [names]);
}
