import { useCallback, useEffect, useState } from 'preact/hooks';
import { labelOf } from '../../utils/store/accounts.ts';
import { keyNameOf } from '../../utils/store/key-accounts.ts';

/** What a person knows accounts by; until that is read, and without one, nothing. */
export function useAccountNames(
  of: readonly (string | null)[],
): (account: string | null) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const accounts = [...new Set(of.flatMap((account) => account ?? []))].join('\n');
  useEffect(() => {
    let stopped = false;
    const ids = accounts === '' ? [] : accounts.split('\n');
    const named = ids.map(
      async (id) => [id, (await keyNameOf(id)) || (await labelOf(id))] as const,
    );
    Promise.all(named).then(
      (all) => {
        if (!stopped) setNames(new Map(all));
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      stopped = true;
    };
  }, [accounts]);
  return useCallback((account) => names.get(account ?? '') ?? '', [names]);
}
