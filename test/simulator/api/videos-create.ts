import { type Answer, data } from '../http/answer.ts';
import { ApiError, invalid, notFound } from '../http/api-error.ts';
import { type Call, jsonBody } from '../http/call.ts';
import type { World } from '../world.ts';
import { checkShape, type ImageInput, type VideoRequest } from './video-shape.ts';
import { findVoice } from './voice-catalogue.ts';

const RETRY_AFTER_SECONDS = 2;

export function createVideo(call: Call, world: World): Answer {
  const request = checkShape(jsonBody(call));
  checkNarration(request);
  checkLook(request);
  checkAssets(request, world);
  if (request.watermark !== undefined) {
    throw new ApiError(403, 'forbidden', 'Watermarks are for enterprise accounts only.', {
      param: 'watermark',
    });
  }
  if (world.balance <= 0) {
    throw new ApiError(402, 'insufficient_credit', 'The balance does not cover this video.');
  }
  if (world.unfinished >= world.concurrency) {
    throw new ApiError(429, 'rate_limit_exceeded', `${world.concurrency} videos are in progress.`, {
      headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
    });
  }
  const job = world.startJob(request, call.idempotencyKey);
  return data({ video_id: job.id, status: job.status, output_format: job.outputFormat });
}

function checkNarration(request: VideoRequest): void {
  const given = (['script', 'audio_url', 'audio_asset_id'] as const).filter(
    (name) => request[name] !== undefined,
  );
  if (given.length !== 1) {
    throw invalid(
      given[1] ?? 'script',
      `Exactly one of script, audio_url, audio_asset_id is required; ${given.length} were given.`,
    );
  }
  const { script, voice_id, voice_settings } = request;
  if (script !== undefined && voice_id === undefined) {
    throw invalid('voice_id', '"voice_id" is required with "script".');
  }
  const voice = voice_id === undefined ? undefined : findVoice(voice_id);
  if (voice_id !== undefined && !voice) throw notFound('voice', voice_id, 'voice_id');
  if (voice_settings?.locale !== undefined && !voice?.supportLocale) {
    throw invalid('voice_settings.locale', 'This voice does not support a locale.');
  }
}

function checkLook({ background, output_format, image }: VideoRequest): void {
  if (background && output_format === 'webm') {
    throw invalid('background', 'A webm is transparent: it takes no background.');
  }
  if (background?.type === 'image') {
    const { url, asset_id } = background;
    if ((url === undefined) === (asset_id === undefined)) {
      throw invalid('background', 'Exactly one of url, asset_id is required.');
    }
  }
  if (image.type === 'base64' && !isBase64(image.data)) {
    throw invalid('image.data', '"image.data" is not base64.');
  }
}

function checkAssets({ image, background, audio_asset_id }: VideoRequest, world: World): void {
  checkAsset(assetOf(image), 'image.asset_id', 'image/', world);
  if (background?.type === 'image') {
    checkAsset(background.asset_id, 'background.asset_id', 'image/', world);
  }
  checkAsset(audio_asset_id, 'audio_asset_id', 'audio/', world);
}

function assetOf(image: ImageInput): string | undefined {
  return image.type === 'asset_id' ? image.asset_id : undefined;
}

function checkAsset(id: string | undefined, param: string, kind: string, world: World): void {
  if (id === undefined) return;
  const { mime } = world.assets.get(id, param).type;
  if (!mime.startsWith(kind)) throw invalid(param, `The asset is ${mime}, not ${kind}*.`);
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
