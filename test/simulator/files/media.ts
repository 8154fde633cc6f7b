import type { Answer } from '../http/answer.ts';

const ALWAYS = { 'access-control-allow-origin': '*', 'accept-ranges': 'bytes' };

/** A file, or the part of it that `Range` asks for. */
export function mediaAnswer(
  bytes: Buffer,
  mime: string,
  range: string | undefined,
  etag: string,
): Answer {
  const headers = {
    ...ALWAYS,
    'access-control-expose-headers': 'Content-Length, Content-Range, ETag',
    'content-type': mime,
    'cache-control': 'private, max-age=0',
    etag: `"${etag}"`,
  };
  const part = range === undefined ? undefined : parseRange(range, bytes.length);
  if (part === 'unsatisfiable') {
    return storageError(416, 'InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${bytes.length}`,
    });
  }
  if (part === undefined) return { status: 200, headers, body: bytes };
  const { start, end } = part;
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
    body: bytes.subarray(start, end + 1),
  };
}

/** A failure as the file store, not the API, words it: XML. */
export function storageError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return {
    status,
    headers: { ...ALWAYS, 'content-type': 'application/xml', ...headers },
    body: Buffer.from(xml),
  };
}

/** Undefined for what may be ignored: several ranges, other units, nonsense. */
function parseRange(
  header: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return undefined;
  return start < size && start <= end ? { start, end } : 'unsatisfiable';
}
