import type { AvatarGroup } from '../avatars/avatar.ts';
import { type Answer, data, page } from '../http/answer.ts';
import { notFound } from '../http/api-error.ts';
import { type Call, choiceOf, jsonBody, limitOf, onlyKnownQuery } from '../http/call.ts';
import { httpsUrl, object, text } from '../http/check.ts';
import { pageOf } from '../http/paging.ts';
import type { World } from '../world.ts';
import { describeGroup } from './avatar-answers.ts';
import { imageShape } from './image-input.ts';

/** Newest first; all there is is private. */
export function listGroups(call: Call, world: World): Answer {
  const { query } = call;
  onlyKnownQuery(query, ['ownership', 'limit', 'token']);
  const isPublic = choiceOf(query, 'ownership', ['private', 'public']) === 'public';
  const { items, nextToken } = pageOf(
    isPublic ? [] : world.avatars.groups.toReversed(),
    (group) => group.id,
    limitOf(query, 20, 50),
    query.get('token'),
  );
  return page(
    items.map((group) => describeGroup(group, world)),
    nextToken,
  );
}

export function getGroup(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  return data(describeGroup(existing(world, id), world));
}

/** Takes all its looks along. */
export function deleteGroup(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  world.avatars.removeGroup(existing(world, id));
  return data({ id });
}

const consent = object(
  {},
  { reroute_url: httpsUrl(), consent_text: text(), consent_video: imageShape },
);

/** Gives the page on which consent is given. */
export function askConsent(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  if (call.body.length > 0) consent(jsonBody(call), '');
  const group = existing(world, id);
  const url = `https://app.heygen.com/avatar-consent/${group.id}`;
  return data({ avatar_group: describeGroup(group, world), url });
}

function existing(world: World, id: string): AvatarGroup {
  const group = world.avatars.findGroup(id);
  if (!group) throw notFound('avatar', id);
  return group;
}
