import { readFile } from 'node:fs/promises';
import type { Asset } from '../files/assets.ts';
import { mediaAnswer, storageError } from '../files/media.ts';
import type { Answer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import type { Job } from '../jobs/job.ts';
import type { Picture } from '../picture/inspect.ts';
import type { Site } from '../site.ts';
import { hum } from '../speech/hum.ts';
import { wavOf } from '../speech/wav.ts';
import type { World } from '../world.ts';

const PREVIEW_SECONDS = 2;
const SAMPLE_RATE = 24_000;

interface StoredFile {
  bytes: Buffer;
  mime: string;
}

/** `GET`, `HEAD` and `OPTIONS` below `/media/`: no key, but a good signature, whoever's file it is. */
export async function getMedia(call: Call, site: Site, worlds: readonly World[]): Promise<Answer> {
  if (call.method === 'OPTIONS') return preflight();
  const verdict = site.urls.judge(call.path, call.query);
  if (verdict === 'expired') return storageError(403, 'AccessDenied', 'Request has expired');
  if (verdict === 'forged') {
    return storageError(403, 'SignatureDoesNotMatch', 'The signature does not match.');
  }
  const found = await Promise.all(worlds.map((world) => find(call.path, world)));
  const file = found.find((each) => each !== undefined);
  if (!file) return storageError(404, 'NoSuchKey', 'The specified key does not exist.');
  return mediaAnswer(file.bytes, file.mime, call.headers.range, call.path.split('/').at(-1) ?? '');
}

async function find(path: string, world: World): Promise<StoredFile | undefined> {
  const [, shelf, id = '', suffix] = /^\/media\/(\w+)\/(\w+)\.([\w.]+)$/.exec(path) ?? [];
  if (shelf === 'videos') return videoFile(world.findJob(id), suffix);
  if (shelf === 'assets') return assetFile(world.assets.find(id));
  if (shelf === 'avatars') return thumbnailOf(world.avatars.find(id)?.picture);
  const voice = shelf === 'voices' ? world.voices.find(id) : undefined;
  const speech = voice
    ? { seconds: PREVIEW_SECONDS, pitch: voice.pitch }
    : world.speeches.get(shelf === 'speech' ? id : '');
  if (!speech) return undefined;
  const samples = hum(speech.seconds, speech.pitch, SAMPLE_RATE);
  return { bytes: wavOf(samples, SAMPLE_RATE), mime: 'audio/wav' };
}

async function videoFile(
  job: Job | undefined,
  suffix: string | undefined,
): Promise<StoredFile | undefined> {
  const product = job?.product;
  if (!product) return undefined;
  if (suffix === 'jpg') return thumbnailOf(product.picture);
  if (suffix === 'srt') return { bytes: Buffer.from(product.srt), mime: 'application/x-subrip' };
  const films = new Map([
    [job.outputFormat, product.path],
    [`captioned.${job.outputFormat}`, product.captionedPath],
  ]);
  const path = films.get(suffix ?? '') ?? null;
  return path === null
    ? undefined
    : { bytes: await readFile(path), mime: `video/${job.outputFormat}` };
}

function thumbnailOf(picture: Picture | null | undefined): StoredFile | undefined {
  return picture ? { bytes: picture.thumbnail, mime: 'image/jpeg' } : undefined;
}

function assetFile(asset: Asset | undefined): StoredFile | undefined {
  return asset && { bytes: asset.bytes, mime: asset.type.mime };
}

function preflight(): Answer {
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'Range',
    },
    body: Buffer.alloc(0),
  };
}
