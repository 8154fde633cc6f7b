import { HeygenError } from '../core/failure.ts';
import { filesWanted } from '../core/files-wanted.ts';
import { afterFailure, dueRemovals, isLost, type Removal } from '../core/upload.ts';
import { readDrafts } from '../store/drafts.ts';
import { presets } from '../store/presets.ts';
import { forgetUnneeded, keepRemoval, listRemovals } from '../store/removals.ts';
import { currentAccount } from './account.ts';
import { clientFor } from './heygen.ts';

/**
 * Deletes at HeyGen what was uploaded and nothing needs any more. Done whenever the worker starts for something else:
 * it sets no alarm and keeps the worker from no rest; what it does not come to is left for the next time.
 */
export async function removeUploads(): Promise<void> {
  try {
    const { drafts, damaged } = await readDrafts();
    // What a damaged draft refers to is not known.
    if (damaged.length === 0) {
      await forgetUnneeded(filesWanted(drafts, [], (await presets.getValue()).all), Date.now());
    }
    const removals = await listRemovals();
    if (removals.length === 0) return;
    for (const lost of removals.filter((it) => isLost(it, Date.now())))
      await keepRemoval(lost, null);
    for (const removal of dueRemovals(removals, await currentAccount(), Date.now())) {
      const left = await remove(removal);
      await keepRemoval(removal, left);
      // What kept this one from being deleted is likely to keep the others.
      if (left) return;
    }
  } catch (error) {
    console.error(error);
  }
}

/** One after another, so that what is paid for comes in between. @returns what is left to do. */
async function remove(removal: Removal): Promise<Removal | null> {
  try {
    const client = await clientFor(removal.account);
    await client.deleteAsset(removal.assetId);
    return null;
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error;
    return afterFailure(removal, error.failure, Date.now());
  }
}
