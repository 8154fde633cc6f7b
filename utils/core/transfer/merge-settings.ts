import type { Limits } from '../money/limits.ts';
import type { TransferSettings } from './settings-record.ts';

/**
 * The settings of a file in the place of those that are kept. A limit on spending only ever becomes lower: a higher one
 * would let go what waits for it here.
 */
export function mergeSettings(
  kept: Required<TransferSettings>,
  arriving: TransferSettings,
): Required<TransferSettings> {
  return {
    ...kept,
    ...arriving,
    spendingLimits: lower(kept.spendingLimits, arriving.spendingLimits),
    favoriteVoices: [...new Set([...kept.favoriteVoices, ...(arriving.favoriteVoices ?? [])])],
    lastUsed: { ...kept.lastUsed, ...arriving.lastUsed },
  };
}

function lower(mine: Limits, theirs: Limits | undefined): Limits {
  const of = (name: keyof Limits) => {
    const [one, other] = [mine[name], theirs?.[name] ?? null];
    return one === null || other === null ? (one ?? other) : Math.min(one, other);
  };
  return { dayUsd: of('dayUsd'), monthUsd: of('monthUsd') };
}
