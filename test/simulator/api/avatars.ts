import { type Answer, data, page } from '../http/answer.ts';
import { ApiError, notFound } from '../http/api-error.ts';
import { type Call, choiceOf, jsonBody, limitOf, onlyKnownQuery } from '../http/call.ts';
import { pageOf } from '../http/paging.ts';
import type { World } from '../world.ts';
import { describeGroup, describeLook } from './avatar-answers.ts';
import { checkAvatarShape } from './avatar-shape.ts';
import { checkImage } from './image-input.ts';
import { checkAvatarLimits } from './limits.ts';
import { checkLinks } from './links.ts';

/** Begins a training, which is paid when it has succeeded. */
export async function createAvatar(call: Call, world: World): Promise<Answer> {
  onlyKnownQuery(call.query, []);
  const request = checkAvatarShape(jsonBody(call));
  checkImage(request.file, 'file', world);
  const { avatar_group_id } = request;
  if (avatar_group_id !== undefined && !world.avatars.findGroup(avatar_group_id)) {
    throw new ApiError(404, 'not_found', `No avatar group "${avatar_group_id}".`, {
      param: 'avatar_group_id',
    });
  }
  await checkLinks(request.file.type === 'url' ? [request.file.url] : [], world);
  checkAvatarLimits(world);
  const avatar = world.train(request, call.idempotencyKey);
  return data({
    avatar_group: describeGroup(avatar.group, world),
    avatar_item: describeLook(avatar, world),
  });
}

export function getLook(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  const look = world.avatars.find(id);
  if (!look) throw notFound('avatar', id);
  return data(describeLook(look, world));
}

/** Newest first. All there is is private: HeyGen's public avatars are none of our business. */
export function listLooks(call: Call, world: World): Answer {
  const { query } = call;
  onlyKnownQuery(query, ['group_id', 'ownership', 'avatar_type', 'limit', 'token']);
  const type = choiceOf(query, 'avatar_type', ['photo_avatar', 'studio_avatar', 'digital_twin']);
  const isPublic = choiceOf(query, 'ownership', ['private', 'public']) === 'public';
  const isOther = isPublic || (type ?? 'photo_avatar') !== 'photo_avatar';
  const group = query.get('group_id');
  const looks = group === null ? world.avatars.present : world.avatars.looksOf(group);
  const { items, nextToken } = pageOf(
    isOther ? [] : looks.toReversed(),
    (look) => look.id,
    limitOf(query, 20, 50),
    query.get('token'),
  );
  return page(
    items.map((look) => describeLook(look, world)),
    nextToken,
  );
}

/** For good; the last look of a group takes it along. */
export function deleteLook(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  const look = world.avatars.find(id);
  if (!look) throw new ApiError(404, 'not_found', `No look with the id "${id}".`);
  world.avatars.remove(look);
  return data({ id });
}
