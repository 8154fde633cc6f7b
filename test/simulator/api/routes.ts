import type { Answer } from '../http/answer.ts';
import { ApiError } from '../http/api-error.ts';
import type { Call } from '../http/call.ts';
import type { World } from '../world.ts';
import { getMe } from './account.ts';
import { getOwnKey } from './api-keys.ts';
import { createAsset, deleteAsset, getAsset } from './assets.ts';
import { askConsent, deleteGroup, getGroup, listGroups } from './avatar-groups.ts';
import { createAvatar, deleteLook, getLook, listLooks } from './avatars.ts';
import { completeUpload, openUpload } from './direct-uploads.ts';
import { createFolder, getFolder } from './folders.ts';
import { listGlossaries } from './glossaries.ts';
import { createSpeech } from './speech.ts';
import { createVideo } from './videos-create.ts';
import { deleteVideo, getVideo, listStatuses, listVideos } from './videos-read.ts';
import { findVoices, listVoices } from './voices.ts';

type Handler = (call: Call, world: World, id: string) => Answer | Promise<Answer>;

/** One endpoint of the contract; `*` in a path is one id. The first match counts. */
export const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['POST', '/v3/videos', createVideo],
  ['GET', '/v3/videos', listVideos],
  ['GET', '/v3/videos/statuses', listStatuses],
  ['GET', '/v3/videos/*', getVideo],
  ['DELETE', '/v3/videos/*', deleteVideo],
  ['GET', '/v3/voices', listVoices],
  ['POST', '/v3/voices', findVoices],
  ['POST', '/v3/voices/speech', createSpeech],
  ['POST', '/v3/assets', createAsset],
  ['POST', '/v3/assets/direct-uploads', openUpload],
  ['POST', '/v3/assets/*/complete', completeUpload],
  ['GET', '/v3/assets/*', getAsset],
  ['DELETE', '/v3/assets/*', deleteAsset],
  ['POST', '/v3/avatars', createAvatar],
  ['GET', '/v3/avatars/looks', listLooks],
  ['GET', '/v3/avatars/looks/*', getLook],
  ['DELETE', '/v3/avatars/looks/*', deleteLook],
  ['GET', '/v3/avatars', listGroups],
  ['GET', '/v3/avatars/*', getGroup],
  ['DELETE', '/v3/avatars/*', deleteGroup],
  ['POST', '/v3/avatars/*/consent', askConsent],
  ['POST', '/v3/folders', createFolder],
  ['GET', '/v3/folders/*', getFolder],
  ['GET', '/v3/brand-glossaries', listGlossaries],
  ['GET', '/v3/users/me', getMe],
  ['GET', '/v3/api_keys/self', getOwnKey],
];

const TABLE = ROUTES.map(([method, path, handler]) => ({
  method,
  pattern: new RegExp(`^${path.replace('*', '([^/]+)')}$`),
  handler,
}));

/** Carries out an API call. @throws ApiError also for a path that doesn't exist */
export async function route(call: Call, world: World): Promise<Answer> {
  world.advance();
  for (const { method, pattern, handler } of TABLE) {
    const match = method === call.method ? pattern.exec(call.path) : null;
    if (match) return handler(call, world, match[1] ?? '');
  }
  throw new ApiError(404, 'not_found', `There is no ${call.method} ${call.path}.`);
}
