import type { Avatar } from '../avatars/avatar.ts';
import { type Answer, data, page } from '../http/answer.ts';
import { ApiError, notFound } from '../http/api-error.ts';
import { type Call, choiceOf, jsonBody, limitOf, onlyKnownQuery } from '../http/call.ts';
import { pageOf } from '../http/paging.ts';
import { PRICE } from '../price.ts';
import type { World } from '../world.ts';
import { checkAvatarShape } from './avatar-shape.ts';
import { checkImage } from './image-input.ts';

/** Begins a training, which is paid when it has succeeded. */
export function createAvatar(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const request = checkAvatarShape(jsonBody(call));
  checkImage(request.file, 'file', world);
  const { avatar_group_id } = request;
  if (avatar_group_id !== undefined && !world.avatars.findGroup(avatar_group_id)) {
    throw new ApiError(404, 'not_found', `No avatar group "${avatar_group_id}".`, {
      param: 'avatar_group_id',
    });
  }
  if (!world.account.covers(PRICE.photoAvatar)) {
    throw new ApiError(402, 'insufficient_credit', 'The balance does not cover this avatar.');
  }
  const avatar = world.train(request, call.idempotencyKey);
  return data({ avatar_group: avatar.group, avatar_item: describe(avatar, world) });
}

export function getLook(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  const look = world.avatars.find(id);
  if (!look) throw notFound('avatar', id);
  return data(describe(look, world));
}

/** Newest first. All there is is private: HeyGen's public avatars are none of our business. */
export function listLooks(call: Call, world: World): Answer {
  const { query } = call;
  onlyKnownQuery(query, ['ownership', 'avatar_type', 'limit', 'token']);
  choiceOf(query, 'avatar_type', ['photo_avatar']);
  const isPublic = choiceOf(query, 'ownership', ['private', 'public']) === 'public';
  const { items, nextToken } = pageOf(
    isPublic ? [] : world.avatars.looks.toReversed(),
    (look) => look.id,
    limitOf(query, 20, 50),
    query.get('token'),
  );
  return page(
    items.map((look) => describe(look, world)),
    nextToken,
  );
}

function describe(look: Avatar, world: World) {
  return {
    id: look.id,
    name: look.name,
    status: look.status,
    avatar_type: 'photo_avatar',
    avatar_group_id: look.groupId,
    supported_api_engines: look.engines,
    preview_image_url: look.picture ? world.urls.sign(`/media/avatars/${look.id}.jpg`) : null,
    created_at: Math.floor(look.createdAt / 1000),
    failure_code: look.failure?.code ?? null,
    failure_message: look.failure?.message ?? null,
  };
}
