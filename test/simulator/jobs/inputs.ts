import { createHash } from 'node:crypto';
import type { ImageInput } from '../api/image-input.ts';
import type { VideoRequest } from '../api/video-shape.ts';
import type { AvatarStore } from '../avatars/store.ts';
import type { AssetStore } from '../files/assets.ts';
import { fileTypeOf } from '../files/file-type.ts';
import { inspect, type Picture } from '../picture/inspect.ts';
import { fetchRemote, type Network, type Remote } from '../picture/remote.ts';
import { JobFailure } from './job-failure.ts';

const MAX_BYTES = 50 * 1024 * 1024;

/** Where a job's picture and recording come from. */
export interface Sources {
  assets: AssetStore;
  avatars: AvatarStore;
  network(): Network;
  /** Pictures seen before, by the hash of their bytes: a batch repeats them. */
  pictures: Map<string, Promise<Picture>>;
}

/** The picture that is to speak. @throws JobFailure `download_failed` or `invalid_image` */
export async function obtainSubject(request: VideoRequest, sources: Sources): Promise<Picture> {
  if (request.type === 'image') return await obtainPicture(request.image, sources);
  const picture = sources.avatars.find(request.avatar_id)?.picture;
  if (!picture) throw new JobFailure('avatar_not_found', 'The avatar is gone.');
  return picture;
}

/** @throws JobFailure `download_failed` or `invalid_image` */
export async function obtainPicture(input: ImageInput, sources: Sources): Promise<Picture> {
  const bytes = await pictureBytes(input, sources);
  if (bytes.length > MAX_BYTES) throw new JobFailure('invalid_image', 'It is larger than 50 MB.');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const picture = sources.pictures.get(hash) ?? inspect(bytes);
  sources.pictures.set(hash, picture);
  return picture.catch((error: unknown) => {
    throw new JobFailure('invalid_image', `The image was refused. ${messageOf(error)}`);
  });
}

function pictureBytes(input: ImageInput, sources: Sources): Promise<Buffer> | Buffer {
  if (input.type === 'base64') return Buffer.from(input.data, 'base64');
  if (input.type === 'asset_id') return sources.assets.get(input.asset_id).bytes;
  return download(input.url, sources).then((remote) => {
    const problem = disguise(input.url, remote);
    if (problem) throw new JobFailure('invalid_image', `The image was refused. ${problem}`);
    return remote.bytes;
  });
}

/** The recording of a request without a script. @throws JobFailure */
export async function obtainAudio(request: VideoRequest, sources: Sources): Promise<Buffer | null> {
  if (request.audio_asset_id !== undefined) return sources.assets.get(request.audio_asset_id).bytes;
  if (request.audio_url === undefined) return null;
  const { bytes } = await download(request.audio_url, sources);
  const mime = fileTypeOf(bytes)?.mime;
  if (mime === 'audio/wav' || mime === 'audio/mpeg') return bytes;
  throw new JobFailure('invalid_audio', 'The audio was refused. It is neither WAV nor MP3.');
}

/** The file behind a link. @throws JobFailure `download_failed` */
export function download(url: string, sources: Pick<Sources, 'network'>): Promise<Remote> {
  return fetchRemote(url, sources.network(), MAX_BYTES).catch((error: unknown) => {
    throw new JobFailure('download_failed', `Could not download ${url}. ${messageOf(error)}`);
  });
}

/** A sentence if the name or the Content-Type says something else than the bytes. */
function disguise(url: string, { bytes, contentType }: Remote): string | undefined {
  const type = fileTypeOf(bytes);
  if (!type) return 'It is neither JPEG nor PNG.';
  const extension = /\.([a-z][a-z0-9]{1,4})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase();
  if (extension !== undefined && !type.extensions.includes(extension)) {
    return `Its URL ends in .${extension}, but it is ${type.mime}.`;
  }
  if (contentType !== type.mime) {
    return `It was sent as ${contentType || 'nothing'}, but it is ${type.mime}.`;
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
