import { passing } from './checked-setting.ts';

/** How the saving of a video's file goes, or how it ended. `wrongType`: what came was no video. */
export interface Saving {
  readonly state: 'saving' | 'saved' | 'wrongType' | 'failed';
  /** Since when, in Unix milliseconds. */
  readonly at: number;
  /** The browser's; absent while it asks where to save, and where nothing was saved. */
  readonly downloadId?: number;
}

/** By the ids of jobs, for every page to show, whichever asked for it. Gone with the browser, as its downloads are. */
export const savings = passing<Readonly<Record<string, Saving>>>('session:savings', {});

/** Worker only. @param saving `null`: there is nothing to say. */
export async function noteSaving(jobId: string, saving: Saving | null): Promise<void> {
  // Two downloads may end at once, and each writes what the other has read.
  await navigator.locks.request('savings', async () => {
    const { [jobId]: _, ...others } = await savings.getValue();
    await savings.setValue(saving ? { ...others, [jobId]: saving } : others);
  });
}
