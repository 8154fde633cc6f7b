import type { Limits } from '../money/limits.ts';
import type { Keeping, Retention } from '../retention.ts';
import type { TransferSettings } from './settings-record.ts';

/**
 * The settings of a file in the place of those that are kept. A limit on spending only ever becomes lower: a higher one
 * would let go what waits for it here. Nor is what is here kept for a shorter time, as it would be deleted.
 *
 * @param isEmpty nothing is kept here that could be.
 */
export function mergeSettings(
  kept: Required<TransferSettings>,
  arriving: TransferSettings,
  isEmpty: boolean,
): Required<TransferSettings> {
  const { retention = kept.retention, spendingLimits = kept.spendingLimits } = arriving;
  return {
    ...kept,
    ...arriving,
    retention: isEmpty ? retention : longer(kept.retention, retention),
    spendingLimits: lower(kept.spendingLimits, spendingLimits),
    favoriteVoices: [...new Set([...kept.favoriteVoices, ...(arriving.favoriteVoices ?? [])])],
    lastUsed: { ...kept.lastUsed, ...arriving.lastUsed },
  };
}

const longer = (mine: Retention, theirs: Retention): Retention => ({
  photos: longest(mine.photos, theirs.photos),
  scripts: longest(mine.scripts, theirs.scripts),
  videos: longest(mine.videos, theirs.videos),
});

const longest = (one: Keeping, other: Keeping): Keeping =>
  one === null || other === null ? null : Math.max(one, other);

const lower = (mine: Limits, theirs: Limits): Limits => ({
  dayUsd: lowest(mine.dayUsd, theirs.dayUsd),
  monthUsd: lowest(mine.monthUsd, theirs.monthUsd),
});

const lowest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);
