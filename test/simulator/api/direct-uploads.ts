import { createHash } from 'node:crypto';
import type { Asset } from '../files/assets.ts';
import { fileTypeOf } from '../files/file-type.ts';
import { MAX_UPLOAD_BYTES, type Upload } from '../files/uploads.ts';
import { type Answer, data } from '../http/answer.ts';
import { ApiError, invalid, notFound } from '../http/api-error.ts';
import { type Call, jsonBody, onlyKnownQuery } from '../http/call.ts';
import { object, text } from '../http/check.ts';
import { UPLOAD_HOST } from '../http/hosts.ts';
import type { World } from '../world.ts';
import { describeAsset } from './assets.ts';
import { checkUploadShape } from './upload-shape.ts';

/** Announces a file; its bytes go to `upload_url`, which is on a host of its own. */
export function openUpload(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const wanted = checkUploadShape(jsonBody(call));
  if (wanted.size_bytes > MAX_UPLOAD_BYTES) {
    throw new ApiError(400, 'file_too_large', `${wanted.size_bytes} bytes are more than 50 MB.`, {
      param: 'size_bytes',
    });
  }
  const { id, headers } = world.uploads.open(wanted);
  return data({
    asset_id: id,
    upload_url: world.urls.sign(`/uploads/${id}`, UPLOAD_HOST),
    upload_headers: headers,
    expires_in_seconds: Math.floor(world.urls.lifetimeMs / 1000),
    max_bytes: MAX_UPLOAD_BYTES,
    status: 'pending_upload',
  });
}

const completion = object({}, { checksum_sha256: text({ pattern: /^[0-9a-f]{64}$/i }) });

/** Makes an asset of the bytes that have come; a repeat answers with the asset there is. */
export function completeUpload(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  if (call.body.length > 0) completion(jsonBody(call), '');
  const upload = world.uploads.find(id);
  if (!upload) throw notFound('asset', id);
  const asset = world.assets.find(id) ?? accept(upload, world);
  return data({ ...describeAsset(asset, world), status: 'completed' });
}

function accept({ id, wanted, bytes }: Upload, world: World): Asset {
  if (!bytes) throw new ApiError(400, 'invalid_parameter', 'No bytes were uploaded yet.');
  const { checksum_sha256, content_type } = wanted;
  const checksum = createHash('sha256').update(bytes).digest('hex');
  if (checksum_sha256 !== undefined && checksum_sha256.toLowerCase() !== checksum) {
    throw invalid('checksum_sha256', `The bytes have the checksum ${checksum}.`);
  }
  const type = fileTypeOf(bytes);
  if (type?.mime !== content_type) {
    throw invalid('content_type', `The bytes are ${type?.mime ?? 'of an unknown type'}.`);
  }
  return world.assets.add(bytes, type, world.now(), id);
}
