import fc from 'fast-check';
import { requestOf } from '../../../utils/core/draft/draft-request.ts';
import { ownKey } from '../../../utils/heygen/key-schema.ts';
import * as schema from '../../../utils/heygen/schema.ts';
import { speechBody } from '../../../utils/heygen/speech-body.ts';
import * as things from '../../../utils/heygen/things.ts';
import { videoBody } from '../../../utils/heygen/video-body.ts';
import * as videos from '../../../utils/heygen/video-schema.ts';
import { drafts } from '../drafts.ts';

/** What each endpoint's `data`, or an item of it, is read by. */
const READ_BY: Readonly<Record<string, unknown>> = {
  'POST /v3/videos (image)': videos.createdVideo,
  'POST /v3/videos (avatar)': videos.createdVideo,
  'GET /v3/videos': { options: [videos.listedVideo, videos.describedVideo, things.videoFolder] },
  'GET /v3/videos/statuses': videos.videoStatus,
  'GET /v3/videos/{video_id}': videos.video,
  'GET /v3/voices': schema.voice,
  'POST /v3/voices/speech': schema.speech,
  'POST /v3/assets': schema.asset,
  'POST /v3/avatars (photo)': schema.createdAvatar,
  'GET /v3/avatars': schema.avatarGroup,
  'POST /v3/avatars/{group_id}/consent': schema.consent,
  'GET /v3/avatars/looks': schema.avatar,
  'GET /v3/avatars/looks/{look_id}': schema.avatar,
  'GET /v3/users/me': schema.account,
  'GET /v3/api_keys/self': ownKey,
  'GET /v3/folders/{folder_id}': things.folder,
  'GET /v3/brand-glossaries': things.glossary,
};

/** The paths of the fields that the product reads of an answer. */
export function readFields(endpoint: string): ReadonlySet<string> {
  return new Set(fieldsOf(READ_BY[endpoint]));
}

/** Valibot wraps and chains schemas; what is wanted are the objects within. */
function fieldsOf(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null) {
    return Object.entries(schema.entries).flatMap(([name, inner]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return [at, ...fieldsOf(inner, at)];
    });
  }
  if ('wrapped' in schema) return fieldsOf(schema.wrapped, path);
  if ('options' in schema && Array.isArray(schema.options)) {
    return schema.options.flatMap((option) => fieldsOf(option, path));
  }
  return 'pipe' in schema && Array.isArray(schema.pipe) ? fieldsOf(schema.pipe[0], path) : [];
}

/** The same drafts each time, enough of them for every field to come. */
const SAMPLE = { seed: 1, numRuns: 4000 };

/** The paths of the fields that the product sends, by endpoint. */
export function sentFields(): ReadonlyMap<string, ReadonlySet<string>> {
  const sent = new Map<string, Set<string>>();
  const note = (endpoint: string, body: object) => {
    const known = sent.get(endpoint) ?? new Set();
    for (const path of pathsOf(body)) known.add(path);
    sent.set(endpoint, known);
  };
  for (const draft of fc.sample(drafts, SAMPLE)) {
    const request = requestOf(draft);
    if (!request) continue;
    const image = { type: 'asset_id', asset_id: 'a' } as const;
    const body = videoBody(request, { image, audio: 'b', background: 'c' });
    note(`POST /v3/videos (${request.avatar ? 'avatar' : 'image'})`, body);
    if (request.narration.type !== 'script') continue;
    const { script, voice, settings } = request.narration;
    note('POST /v3/voices/speech', speechBody(script, voice, settings));
  }
  note('POST /v3/assets', { file: '' });
  note('POST /v3/avatars (photo)', { type: '', name: '', file: '' });
  return sent;
}

function pathsOf(body: object, path = ''): readonly string[] {
  return Object.entries(body).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const at = path === '' ? name : `${path}.${name}`;
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? [at, ...pathsOf(value as object, at)] : [at];
  });
}
