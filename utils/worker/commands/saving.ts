import { browser } from 'wxt/browser';
import { noteSaving, type Saving, savings } from '../../store/downloads.ts';
import { keepAwake } from '../keep-awake.ts';
import { endOfFile, type FileEnd, saveFile } from './download.ts';

/** A file of a job's video, and what it is to be called. */
export interface VideoFile {
  readonly url: string;
  /** @param mime as it is delivered; empty before that is known. */
  readonly nameFor: (mime: string) => string;
  /** Whether a file of this type is what was asked for. */
  readonly isWanted: (mime: string) => boolean;
}

/** Saves a job's video and notes how that goes, for pages that open meanwhile. */
export async function saveVideoFile(jobId: string, file: VideoFile): Promise<FileEnd> {
  const at = Date.now();
  const note = (saving: Saving) => noteSaving(jobId, saving);
  await note({ state: 'saving', at });
  const onBegun = (downloadId: number) => note({ state: 'saving', at, downloadId });
  return keepAwake(saveFile({ ...file, onBegun }));
}

/** Says how it ended. That the person stopped it needs no saying. */
export async function noteEnd(jobId: string, end: FileEnd): Promise<void> {
  const state = end === 'saved' || end === 'wrongType' ? end : 'failed';
  if (end === 'canceled') return noteSaving(jobId, null);
  const { downloadId } = (await savings.getValue())[jobId] ?? {};
  const there = state === 'saved' && downloadId !== undefined ? { downloadId } : {};
  await noteSaving(jobId, { state, at: Date.now(), ...there });
}

/**
 * Shows the saved file in its folder. The browser looks only when it is asked whether a file is still there, and knows
 * the next time.
 *
 * @returns false where it is known to be there no more, or was never saved
 */
export async function showDownload(jobId: string): Promise<boolean> {
  const { state, downloadId } = (await savings.getValue())[jobId] ?? {};
  if (state !== 'saved' || downloadId === undefined) return false;
  const [item] = await browser.downloads.search({ id: downloadId });
  if (!item?.exists) return false;
  browser.downloads.show(downloadId);
  return true;
}

/** Takes up what the worker before this one was saving when it died. */
export async function resumeSavings(): Promise<void> {
  const left = Object.entries(await savings.getValue());
  const open = left.filter(([, { state }]) => state === 'saving');
  await Promise.all(
    open.map(async ([jobId, { downloadId }]) => {
      const end = downloadId === undefined ? 'canceled' : await endOfFile(downloadId);
      await noteEnd(jobId, end);
    }),
  ).catch(console.error);
}
