import { type Browser, browser } from 'wxt/browser';

/**
 * `canceled`: by the person. `refused`: the server gives the file to nobody, as when its address has expired.
 * `wrongType`: what came is no such file, and was not saved.
 */
export type FileEnd = 'saved' | 'canceled' | 'refused' | 'wrongType' | 'failed';

interface Saved {
  readonly url: string;
  /** @param mime as the file is delivered; empty before that is known. */
  readonly nameFor: (mime: string) => string;
  /** Whether a file of this type is what was asked for. */
  readonly isWanted: (mime: string) => boolean;
  /** Called once the browser has begun, which may be after the person was asked where to save. */
  readonly onBegun: (downloadId: number) => Promise<void>;
}

const conflictAction = 'uniquify';

/** Saves a file to the downloads folder, and waits for the end of it. Never throws. */
export async function saveFile(saved: Saved): Promise<FileEnd> {
  const naming = nameAsDelivered(saved);
  const end = await beginAndFollow(saved).finally(naming.stop);
  const unwanted = await naming.unwanted();
  // Of what is sent with a refusal the type says nothing: nothing of it was saved.
  if (!unwanted || (end !== 'saved' && !unwanted.isCut)) return end;
  await discard(unwanted.id).catch(console.error);
  return 'wrongType';
}

async function beginAndFollow({ url, nameFor, onBegun }: Saved): Promise<FileEnd> {
  try {
    const id = await browser.downloads.download({ url, filename: nameFor(''), conflictAction });
    await onBegun(id);
    return await endOfFile(id);
  } catch (error) {
    // What ends before it has an id, such as a canceled Save dialog, is told by the message alone.
    return endFor(error instanceof Error ? error.message : '');
  }
}

/**
 * Listens only while a file of ours is on its way: every download of the browser asks whoever does. What is of another
 * type than was asked for does not stay: a page called a video would be opened as one.
 */
function nameAsDelivered({ url, nameFor, isWanted }: Saved) {
  const { onDeterminingFilename } = browser.downloads;
  let unwanted: Promise<Unwanted> | undefined;
  const onNaming = (
    { id, byExtensionId, url: from, mime }: Browser.downloads.DownloadItem,
    suggest: (suggestion: Browser.downloads.FilenameSuggestion) => void,
  ) => {
    if (byExtensionId !== browser.runtime.id || from !== url) return;
    if (!isWanted(mime)) unwanted ??= cutOff(id);
    suggest({ filename: nameFor(mime), conflictAction });
  };
  onDeterminingFilename.addListener(onNaming);
  return {
    stop: () => onDeterminingFilename.removeListener(onNaming),
    unwanted: () => unwanted,
  };
}

interface Unwanted {
  readonly id: number;
  /** It was canceled here, midway. */
  readonly isCut: boolean;
}

/** How long to the next look whether anything has come, in milliseconds. */
const LOOK_MS = 200;

/** Cancels a download as soon as something comes: a refusal, of which nothing does, is to be told as one. */
async function cutOff(id: number): Promise<Unwanted> {
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state !== 'in_progress') return { id, isCut: false };
    if (item.bytesReceived > 0) {
      await browser.downloads.cancel(id);
      return { id, isCut: true };
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Nothing of it stays, and the person sees no entry of it. */
async function discard(id: number): Promise<void> {
  // Of one that was canceled there is no file.
  await browser.downloads.removeFile(id).catch(() => undefined);
  await browser.downloads.erase({ id });
}

/** Waits for the end of a download that has begun. */
export async function endOfFile(id: number): Promise<FileEnd> {
  const end = await endOf(id);
  // The person sees one entry, of the try that worked.
  if (end === 'refused') await browser.downloads.erase({ id });
  return end;
}

/** Looks once by itself: a small file may have ended before anyone listened. */
function endOf(id: number): Promise<FileEnd> {
  const { onChanged } = browser.downloads;
  let stop = () => {};
  return new Promise<FileEnd>((resolve, reject) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (!item) resolve('canceled');
      else if (item.state === 'complete') resolve('saved');
      else if (item.state === 'interrupted') resolve(endFor(item.error ?? ''));
    };
    const onChange = (change: { readonly id: number }) => {
      if (change.id === id) look().catch(reject);
    };
    onChanged.addListener(onChange);
    stop = () => onChanged.removeListener(onChange);
    look().catch(reject);
  }).finally(() => stop());
}

/** By Chrome's `InterruptReason`. Other errors of the server than these have a reason of their own. */
function endFor(reason: string): FileEnd {
  if (/USER_CANCELED|canceled by the user/iu.test(reason)) return 'canceled';
  return /SERVER_(?:FORBIDDEN|UNAUTHORIZED|BAD_CONTENT|FAILED)/u.test(reason)
    ? 'refused'
    : 'failed';
}
