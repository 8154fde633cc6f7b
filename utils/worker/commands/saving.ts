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
  await noteSaving(jobId, end === 'canceled' ? null : { state, at: Date.now() });
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
