import { type Answer, data } from '../http/answer.ts';
import { ApiError, invalid, notFound } from '../http/api-error.ts';
import { type Call, jsonBody } from '../http/call.ts';
import type { World } from '../world.ts';
import { folderOf } from './folders.ts';
import { checkGlossary } from './glossaries.ts';
import { checkAsset, checkImage } from './image-input.ts';
import { checkVideoLimits } from './limits.ts';
import { checkLinks, linksIn } from './links.ts';
import { checkModeration } from './moderation.ts';
import { checkShape, type VideoRequest } from './video-shape.ts';

export async function createVideo(call: Call, world: World): Promise<Answer> {
  const request = checkShape(jsonBody(call));
  checkNarration(request, world);
  checkLook(request);
  checkReferences(request, world);
  if (request.watermark !== undefined) {
    throw new ApiError(403, 'forbidden', 'Watermarks are for enterprise accounts only.', {
      param: 'watermark',
    });
  }
  checkModeration(request, world);
  await checkLinks(linksIn(request), world);
  checkVideoLimits(world);
  const job = world.startJob(request, call.idempotencyKey);
  return data({ video_id: job.id, status: job.status, output_format: job.outputFormat });
}

function checkNarration(request: VideoRequest, world: World): void {
  const given = (['script', 'audio_url', 'audio_asset_id'] as const).filter(
    (name) => request[name] !== undefined,
  );
  if (given.length !== 1) {
    throw invalid(
      given[1] ?? 'script',
      `Exactly one of script, audio_url, audio_asset_id is required; ${given.length} were given.`,
    );
  }
  const { script, voice_id, voice_settings, brand_glossary_id } = request;
  if (script !== undefined && voice_id === undefined) {
    throw invalid('voice_id', '"voice_id" is required with "script".');
  }
  if (script === undefined && brand_glossary_id !== undefined) {
    throw invalid('brand_glossary_id', '"brand_glossary_id" needs a "script".');
  }
  const voice = voice_id === undefined ? undefined : world.voices.find(voice_id);
  if (voice_id !== undefined && !voice) throw notFound('voice', voice_id, 'voice_id');
  if (script === undefined && voice_settings !== undefined) {
    throw invalid('voice_settings', '"voice_settings" needs a "script": a recording is as it is.');
  }
  if (voice_settings?.locale !== undefined && !voice?.supportLocale) {
    throw invalid('voice_settings.locale', 'This voice does not support a locale.');
  }
}

function checkLook({ background, output_format }: VideoRequest): void {
  if (background && output_format === 'webm') {
    throw invalid('background', 'A webm is transparent: it takes no background.');
  }
  if (background?.type === 'image') {
    const { url, asset_id } = background;
    if ((url === undefined) === (asset_id === undefined)) {
      throw invalid('background', 'Exactly one of url, asset_id is required.');
    }
  }
}

/** What the request refers to. */
function checkReferences(request: VideoRequest, world: World): void {
  const { background, audio_asset_id, folder_id, brand_glossary_id } = request;
  if (folder_id !== undefined) folderOf(folder_id, world, 'folder_id');
  if (brand_glossary_id !== undefined) checkGlossary(brand_glossary_id, world);
  if (request.type === 'image') checkImage(request.image, 'image', world);
  else checkAvatar(request, world);
  if (background?.type === 'image' && background.asset_id !== undefined) {
    checkAsset(background.asset_id, 'background.asset_id', 'image/', world);
  }
  if (audio_asset_id !== undefined) checkAsset(audio_asset_id, 'audio_asset_id', 'audio/', world);
}

/** One that isn't trained is as good as none. Only the usual engine heeds wishes, and not every look has every engine. */
function checkAvatar(request: VideoRequest & { type: 'avatar' }, world: World): void {
  const { avatar_id, engine, motion_prompt, expressiveness } = request;
  const look = world.avatars.find(avatar_id);
  if (look?.status !== 'completed') throw notFound('avatar', avatar_id, 'avatar_id');
  const { type } = engine ?? { type: 'avatar_iv' };
  if (!look.engines.includes(type))
    throw invalid('engine', `This avatar does not support ${type}.`);
  if (type === 'avatar_iv') return;
  if (motion_prompt !== undefined) throw invalid('motion_prompt', `${type} takes none.`);
  if (expressiveness !== undefined) throw invalid('expressiveness', `${type} takes none.`);
}
