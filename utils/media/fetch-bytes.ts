import { type Manner, mannerFor, mayEndAt, type Purpose } from '../core/reach.ts';

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

/**
 * Fetches whatever is not HeyGen's API: the one way out of the extension but for the client's, never with a key.
 *
 * @param purpose decides whether the address may be asked for, how, and what may come.
 * @param timeoutMs for the whole of it.
 * @throws when it may not be asked for, can't be had, is not there, or is larger or another thing than it may be.
 */
export async function fetchBytes(url: string, purpose: Purpose, timeoutMs: number): Promise<Blob> {
  const manner = mannerFor(url, purpose);
  if (!manner) throw new Error('This address is not asked for');
  const { credentials, redirect } = manner;
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { credentials, redirect, signal });
  try {
    check(response, url, manner);
    return await read(response, manner.mostBytes);
  } catch (error) {
    await response.body?.cancel().catch(() => undefined);
    throw error;
  }
}

function check(response: Response, url: string, { mostBytes, types }: Manner): void {
  // The request has been sent there by then; at least nobody learns what came.
  if (response.redirected && !mayEndAt(response.url, url)) throw new Error('It led elsewhere');
  if (!response.ok) throw new StatusError(response.status);
  const type = response.headers.get('content-type');
  if (types && type && !types.test(type.trim().toLowerCase())) throw new Error('Of another type');
  if (Number(response.headers.get('content-length')) > mostBytes) throw new Error('Too large');
}

/** Read piece by piece: a server that sends without end must not fill the memory. */
async function read({ body, headers }: Response, mostBytes: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      throw new Error('Too large');
    }
    pieces.push(part.value);
  }
  // As a response tells it of itself: without blanks, in lower case.
  return new Blob(pieces, { type: headers.get('content-type') ?? '' });
}
