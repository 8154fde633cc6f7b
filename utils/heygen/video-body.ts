import type { Background, Captions } from '../core/draft/options.ts';
import type { VideoRequest } from '../core/draft/request.ts';
import type { Assets } from '../core/job/job.ts';
import { movesByItself } from '../core/renderer.ts';

/** How the photo is named in a request. */
export type ImageSource =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'asset_id'; readonly asset_id: string };

/** What of a request lies at HeyGen: its picture, and the files that were uploaded for it. */
export interface Sources extends Assets {
  readonly image: ImageSource;
}

/** The body of `POST /v3/videos`. Fields the person did not set are left out: HeyGen refuses null. */
export function videoBody(video: VideoRequest, sources: Sources): object {
  const { removeBackground, callbackUrl, callbackId, folder } = video;
  return pruned({
    ...subject(video, sources),
    ...narration(video, sources),
    title: video.title,
    resolution: video.resolution,
    aspect_ratio: video.aspectRatio,
    fit: video.fit,
    remove_background: removeBackground || undefined,
    background: background(video.background, sources),
    caption: caption(video.captions ?? 'file'),
    output_format: video.outputFormat,
    ...movement(video),
    callback_url: callbackUrl?.trim(),
    callback_id: callbackId?.trim(),
    folder_id: folder?.id,
  });
}

function subject({ avatar }: VideoRequest, { image }: Sources) {
  if (!avatar) return { type: 'image', image };
  const { id, engine } = avatar;
  return { type: 'avatar', avatar_id: id, engine: engine && { type: engine } };
}

/** How the person wants it to move, where HeyGen heeds that. */
function movement({ avatar, motionPrompt, expressiveness }: VideoRequest) {
  if (movesByItself(avatar?.engine)) return {};
  return { motion_prompt: motionPrompt?.trim(), expressiveness };
}

function narration({ narration, glossary }: VideoRequest, { audio }: Sources) {
  switch (narration.type) {
    case 'script': {
      const { script, voice, settings } = narration;
      const { speed, pitch, volume, locale } = settings ?? {};
      const voiceSettings = pruned({ speed, pitch, volume, locale });
      const has = Object.keys(voiceSettings).length > 0;
      return {
        script,
        voice_id: voice.id,
        ...(has ? { voice_settings: voiceSettings } : {}),
        brand_glossary_id: glossary?.id,
      };
    }
    case 'audio':
      return { audio_asset_id: audio };
    case 'audioLink':
      return { audio_url: narration.url };
  }
}

function background(chosen: Background | undefined, sources: Sources) {
  switch (chosen?.type) {
    case undefined:
      return undefined;
    case 'color':
      return { type: 'color', value: chosen.value };
    case 'link':
      return { type: 'image', url: chosen.url.trim() };
    case 'file':
      return { type: 'image', asset_id: sources.background };
  }
}

/** A file beside the video, for the player's captions; burnt in only where that is wanted. */
function caption(chosen: Captions) {
  switch (chosen) {
    case 'none':
      return undefined;
    case 'file':
      return { file_format: 'srt' };
    case 'burnt':
      return { file_format: 'srt', style: 'default' };
  }
}

/** Without what is not set. */
function pruned(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}
