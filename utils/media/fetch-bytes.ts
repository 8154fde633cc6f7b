/** More than any still or captions file has. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The server has answered, with something else than a file. */
export class StatusError extends Error {
  override name = 'StatusError';
  /** Nothing is there, whoever asks. */
  readonly isGone: boolean;
  constructor(status: number) {
    super(`The server answered ${status}`);
    this.isGone = status === 404 || status === 410;
  }
}

interface FetchOptions {
  readonly timeoutMs: number;
  readonly mostBytes?: number;
  readonly credentials?: RequestCredentials;
}

/**
 * Fetches a picture or a captions file from wherever it is: never HeyGen's API, never with a key.
 *
 * @param timeoutMs for the whole of it.
 * @param mostBytes nothing larger is fetched; 32 MB where nothing else is said.
 * @throws when it can't be had, is not there, or is larger.
 */
export async function fetchBytes(
  url: string,
  { timeoutMs, mostBytes = MOST_BYTES, credentials = 'omit' }: FetchOptions,
): Promise<Blob> {
  const response = await fetch(url, { credentials, signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new StatusError(response.status);
  if (Number(response.headers.get('content-length')) > mostBytes) throw new Error('Too large');
  const bytes = await response.blob();
  if (bytes.size > mostBytes) throw new Error('Too large');
  return bytes;
}
