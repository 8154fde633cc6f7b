import type { Asset } from '../files/assets.ts';
import { fileTypeOf } from '../files/file-type.ts';
import { type Answer, data } from '../http/answer.ts';
import { ApiError, invalid } from '../http/api-error.ts';
import { type Call, onlyKnownQuery } from '../http/call.ts';
import type { World } from '../world.ts';

const MAX_BYTES = 32 * 1024 * 1024;

export async function createAsset(call: Call, world: World): Promise<Answer> {
  onlyKnownQuery(call.query, []);
  const bytes = await fileOf(await formOf(call));
  if (bytes.length === 0) throw invalid('file', 'The file is empty.');
  if (bytes.length > MAX_BYTES) {
    throw new ApiError(400, 'file_too_large', `The file has ${bytes.length} bytes of 32 MB.`, {
      param: 'file',
    });
  }
  const type = fileTypeOf(bytes);
  if (!type) {
    throw invalid('file', 'Only png, jpeg, mp4, webm, mp3, wav, pdf and srt are accepted.');
  }
  return data(describeAsset(world.assets.add(bytes, type, call.at), world));
}

export function getAsset(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  const asset = world.assets.get(id);
  return data({
    id,
    name: `${id}.${asset.type.extensions[0]}`,
    type: asset.type.mime.split('/')[0],
    owner: 'simulated-user',
    space_id: 'simulated-space',
    uploaded_at: Math.floor(asset.uploadedAt / 1000),
    url: urlOf(asset, world),
    folder_id: null,
  });
}

/** Its address is gone with it. */
export function deleteAsset(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  world.assets.get(id);
  world.assets.remove(id);
  return data({ id });
}

export function describeAsset(asset: Asset, world: World) {
  const { id, bytes, type } = asset;
  return {
    asset_id: id,
    url: urlOf(asset, world),
    mime_type: type.mime,
    size_bytes: bytes.length,
  };
}

function urlOf({ id, type }: Asset, world: World): string {
  return world.urls.sign(`/media/assets/${id}.${type.extensions[0]}`);
}

async function formOf(call: Call): Promise<FormData> {
  const type = call.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw invalid('file', 'Content-Type must be multipart/form-data.');
  }
  try {
    return await new Response(new Uint8Array(call.body), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw invalid('file', 'The multipart body is malformed.');
  }
}

async function fileOf(form: FormData): Promise<Buffer> {
  const stranger = [...form.keys()].find((name) => name !== 'file');
  if (stranger !== undefined) throw invalid(stranger, `Unknown part "${stranger}".`);
  const [file, second] = form.getAll('file');
  if (second !== undefined) throw invalid('file', 'Exactly one part "file" is allowed.');
  if (file === undefined || typeof file === 'string') {
    throw invalid('file', 'A part "file" with a filename is required.');
  }
  return Buffer.from(await file.arrayBuffer());
}
