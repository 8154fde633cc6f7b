import { storageError } from '../files/media.ts';
import { MAX_UPLOAD_BYTES, type Upload } from '../files/uploads.ts';
import type { Answer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import { API_HOST, UPLOAD_HOST } from '../http/hosts.ts';
import type { Site } from '../site.ts';
import type { World } from '../world.ts';

/** Whether a request is for the file store; on loopback's own address the path decides. */
export function isForStorage({ host, path }: Call): boolean {
  return host === UPLOAD_HOST || (host !== API_HOST && path.startsWith('/uploads/'));
}

/**
 * The file store behind `upload_url`: no key, but a good signature and the headers given with it.
 * @param worlds one of them has asked for the upload
 */
export function receiveUpload(call: Call, site: Site, worlds: readonly World[]): Answer {
  if (call.headers['x-api-key'] !== undefined) {
    return storageError(400, 'InvalidRequest', 'An API key has no business here.');
  }
  if (call.method === 'OPTIONS') return preflight(call);
  const verdict = site.urls.judge(call.path, call.query);
  if (verdict === 'expired') return storageError(403, 'AccessDenied', 'Request has expired');
  const id = /^\/uploads\/(\w+)$/.exec(call.path)?.[1] ?? '';
  const upload = worlds.map((world) => world.uploads.find(id)).find((each) => each !== undefined);
  // The signature is for PUT alone.
  if (verdict === 'forged' || call.method !== 'PUT' || !upload) {
    return storageError(403, 'SignatureDoesNotMatch', 'The signature does not match.');
  }
  return put(call, upload);
}

function put({ headers, body }: Call, upload: Upload): Answer {
  for (const [name, value] of Object.entries(upload.headers)) {
    if (headers[name.toLowerCase()] === value) continue;
    return storageError(
      403,
      'SignatureDoesNotMatch',
      `The header ${name} is not as it was signed.`,
    );
  }
  if (body.length > MAX_UPLOAD_BYTES) {
    return storageError(400, 'EntityTooLarge', `At most ${MAX_UPLOAD_BYTES} bytes are accepted.`);
  }
  const { size_bytes } = upload.wanted;
  if (body.length !== size_bytes) {
    return storageError(400, 'IncompleteBody', `${body.length} bytes came, not ${size_bytes}.`);
  }
  upload.bytes = body;
  return { status: 200, headers: { 'access-control-allow-origin': '*' }, body: Buffer.alloc(0) };
}

/** As a bucket does that may be written to from any page: `PUT`, with whatever headers. */
function preflight({ headers }: Call): Answer {
  if (headers['access-control-request-method'] !== 'PUT') {
    return storageError(403, 'AccessForbidden', 'This CORS request is not allowed.');
  }
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': String(headers['access-control-request-headers'] ?? ''),
    },
    body: Buffer.alloc(0),
  };
}
