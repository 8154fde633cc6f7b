import type { Entries } from '../../core/transfer/transfer.ts';
import type { Transferred } from '../../messages.ts';
import { mergeEntries } from '../../store/transfer.ts';
import { thenTick } from '../engine/tick.ts';

/** Takes up what another computer has exported, and follows what HeyGen is still making of it. */
export const importEntries = (entries: Entries): Promise<Transferred> =>
  thenTick(() => mergeEntries(entries));
