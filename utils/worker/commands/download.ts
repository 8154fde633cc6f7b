import { type Browser, browser } from 'wxt/browser';

/** `canceled`: by the person. `refused`: the server gives the file to nobody, as when its address has expired. */
export type FileEnd = 'saved' | 'canceled' | 'refused' | 'failed';

interface Saved {
  readonly url: string;
  /** @param mime as the file is delivered; empty before that is known. */
  readonly nameFor: (mime: string) => string;
  /** Called once the browser has begun, which may be after the person was asked where to save. */
  readonly onBegun: (downloadId: number) => Promise<void>;
}

const conflictAction = 'uniquify';

/** Saves a file to the downloads folder, and waits for the end of it. Never throws. */
export async function saveFile({ url, nameFor, onBegun }: Saved): Promise<FileEnd> {
  const stopNaming = nameAsDelivered(url, nameFor);
  try {
    const id = await browser.downloads.download({ url, filename: nameFor(''), conflictAction });
    await onBegun(id);
    return await endOfFile(id);
  } catch (error) {
    // What ends before it has an id, such as a canceled Save dialog, is told by the message alone.
    return endFor(error instanceof Error ? error.message : '');
  } finally {
    stopNaming();
  }
}

/** Listens only while a file of ours is on its way: every download of the browser asks whoever does. */
function nameAsDelivered(url: string, nameFor: Saved['nameFor']): () => void {
  const { onDeterminingFilename } = browser.downloads;
  const onNaming = (
    { byExtensionId, url: from, mime }: Browser.downloads.DownloadItem,
    suggest: (suggestion: Browser.downloads.FilenameSuggestion) => void,
  ) => {
    if (byExtensionId === browser.runtime.id && from === url)
      suggest({ filename: nameFor(mime), conflictAction });
  };
  onDeterminingFilename.addListener(onNaming);
  return () => onDeterminingFilename.removeListener(onNaming);
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
