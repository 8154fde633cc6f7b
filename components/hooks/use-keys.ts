import type { KeptKey } from '../../utils/core/keys.ts';
import { currentKeyId, keptKeys } from '../../utils/store/keys.ts';
import { useSetting } from './use-setting.ts';

export interface Keys {
  readonly all: readonly KeptKey[];
  /** The one in use. */
  readonly current: KeptKey | undefined;
}

const NONE: readonly KeptKey[] = [];

/** The kept keys, without the keys themselves; none until they are read. */
export function useKeys(): Keys {
  const all = useSetting(keptKeys) ?? NONE;
  const id = useSetting(currentKeyId);
  return { all, current: all.find((key) => key.id === id) };
}
