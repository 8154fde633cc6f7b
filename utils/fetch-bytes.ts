/** Most bytes HeyGen takes in one upload; nothing larger is ever fetched. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Fetches a picture or a captions file from wherever it is: never HeyGen's API, never with a key.
 *
 * @param timeoutMs for the whole of it.
 * @throws when it can't be had, is not there, or is larger than {@link MOST_BYTES}.
 */
export async function fetchBytes(
  url: string,
  { timeoutMs, credentials = 'omit' }: { timeoutMs: number; credentials?: RequestCredentials },
): Promise<Blob> {
  const response = await fetch(url, { credentials, signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw new Error('Too large');
  const bytes = await response.blob();
  if (bytes.size > MOST_BYTES) throw new Error('Too large');
  return bytes;
}
